package dev.stowage.value;

import io.vavr.collection.Vector;
import java.util.function.Function;

/**
 * Pure functions over many items, on all processors; results come in the order of the items, as from a loop. A function may
 * not need a value that is computed once for all and is just being computed, for it would wait for the one that waits for it.
 */
public final class Parallel {
    /** Fewer items are done sooner than others are asked to help. */
    private static final int FEW = 16;

    private Parallel() {}

    public static <A, B> Vector<B> map(Vector<A> items, Function<? super A, ? extends B> function) {
        return items.size() < FEW
                ? items.map(function)
                : Vector.ofAll(
                        items.toJavaList().parallelStream().<B>map(function).toList());
    }

    public static <A, B> Vector<B> flatMap(Vector<A> items, Function<? super A, Vector<B>> function) {
        return map(items, function).flatMap(results -> results);
    }
}
