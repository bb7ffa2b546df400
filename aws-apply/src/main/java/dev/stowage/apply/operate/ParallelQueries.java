package dev.stowage.apply.operate;

import dev.stowage.problem.Problem;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.function.Supplier;

/** Asks independent questions at the same time, a few of them, since AWS counts requests. */
public final class ParallelQueries implements AutoCloseable {
    private static final int AT_ONCE = 8;

    private final ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE, ParallelQueries::thread);

    /** One that does not keep the process alive. */
    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "questions");
        thread.setDaemon(true);
        return thread;
    }

    <T> CompletableFuture<T> begin(Supplier<T> question) {
        return CompletableFuture.supplyAsync(question, threads);
    }

    /** Asks what will be asked again, by a supplier that keeps its answer. */
    void ahead(Supplier<?> question) {
        threads.execute(() -> {
            Object unused = question.get();
        });
    }

    /** The answers in the order of the questions, or the first problem. */
    <A, T> Either<Problem, Vector<T>> all(Vector<A> about, Function<A, Either<Problem, T>> question) {
        return Either.sequenceRight(each(about, question)).map(Vector::ofAll);
    }

    /** The answers in the order of the questions, each for itself. */
    <A, T> Vector<T> each(Vector<A> about, Function<A, T> question) {
        Vector<CompletableFuture<T>> asked = about.map(each -> begin(() -> question.apply(each)));
        return asked.map(CompletableFuture::join);
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
