package dev.stowage.apply.parallel;

import io.vavr.collection.Vector;
import io.vavr.control.Either;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import java.util.function.Supplier;

/** Work at the same time: each piece waits for its end on a thread of its own, and none outlives the process. */
public final class Parallel {
    /** Of many requests of one kind, since AWS counts them. */
    private static final int AT_ONCE = 8;

    private Parallel() {}

    /** Begins something beside all else that is under way. */
    public static <T> CompletableFuture<T> begin(Supplier<T> work) {
        return CompletableFuture.supplyAsync(work, Parallel::onItsOwn);
    }

    /** Begins what will be asked for again, by a supplier that keeps its answer. */
    public static void ahead(Supplier<?> answer) {
        onItsOwn(() -> {
            Object unused = answer.get();
        });
    }

    /** The answers in the order of the things, or the first problem; at most eight are asked for at the same time. */
    public static <A, P, T> Either<P, Vector<T>> all(Vector<A> things, Function<A, Either<P, T>> question) {
        return Either.sequenceRight(each(AT_ONCE, things, question)).map(Vector::ofAll);
    }

    /**
     * The answers in the order of the things, each for itself.
     *
     * @param atOnce how many are asked for at the same time, 1 or more; questions that ask for several things themselves multiply
     */
    public static <A, T> Vector<T> each(int atOnce, Vector<A> things, Function<A, T> question) {
        Semaphore free = new Semaphore(atOnce);
        return things.map(thing -> begin(free, () -> question.apply(thing))).map(CompletableFuture::join);
    }

    private static <T> CompletableFuture<T> begin(Semaphore free, Supplier<T> work) {
        free.acquireUninterruptibly();
        return begin(work).whenComplete((answer, failure) -> free.release());
    }

    /** There may be more of them than processors. */
    private static void onItsOwn(Runnable work) {
        Thread thread = new Thread(work, "parallel");
        thread.setDaemon(true);
        thread.start();
    }
}
