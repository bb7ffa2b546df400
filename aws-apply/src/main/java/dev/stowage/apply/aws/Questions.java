package dev.stowage.apply.aws;

import io.vavr.collection.Vector;
import io.vavr.control.Either;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import java.util.function.Supplier;

/** Asks at the same time: each question waits for its answer on a thread of its own, and none outlives the process. */
public final class Questions {
    /** Of many questions of one kind, since AWS counts requests. */
    private static final int AT_ONCE = 8;

    private Questions() {}

    /** Asks at once, beside all else that is asked. */
    public static <T> CompletableFuture<T> ask(Supplier<T> question) {
        return CompletableFuture.supplyAsync(question, Questions::onItsOwn);
    }

    /** Asks what will be asked again, by a supplier that keeps its answer. */
    public static void ahead(Supplier<?> question) {
        onItsOwn(() -> {
            Object unused = question.get();
        });
    }

    /** The answers in the order of the questions, or the first problem. */
    public static <A, P, T> Either<P, Vector<T>> all(Vector<A> about, Function<A, Either<P, T>> question) {
        return Either.sequenceRight(each(about, question)).map(Vector::ofAll);
    }

    /** The answers in the order of the questions, each for itself; a few are asked at the same time. */
    public static <A, T> Vector<T> each(Vector<A> about, Function<A, T> question) {
        Semaphore free = new Semaphore(AT_ONCE);
        return about.map(each -> ask(free, () -> question.apply(each))).map(CompletableFuture::join);
    }

    private static <T> CompletableFuture<T> ask(Semaphore free, Supplier<T> question) {
        free.acquireUninterruptibly();
        return ask(question).whenComplete((answer, failure) -> free.release());
    }

    /** There may be more of them than processors. */
    private static void onItsOwn(Runnable question) {
        Thread thread = new Thread(question, "question");
        thread.setDaemon(true);
        thread.start();
    }
}
