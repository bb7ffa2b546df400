package dev.stowage.value;

import io.vavr.collection.Vector;
import java.util.function.Function;

/** One thing alone, or a list of things: AWS takes either, and they differ in a template, though not in their meaning. */
public sealed interface OneOrMany<T> {
    static <T> OneOrMany<T> one(T value) {
        return new One<>(value);
    }

    static <T> OneOrMany<T> many(Vector<T> values) {
        return new Many<>(values);
    }

    /** The only one there is, alone; else the list. */
    static <T> OneOrMany<T> of(Vector<T> values) {
        return values.size() == 1 ? one(values.head()) : many(values);
    }

    default Vector<T> values() {
        return fold(Vector::of, many -> many);
    }

    <R> R fold(Function<? super T, R> one, Function<Vector<T>, R> many);

    record One<T>(T value) implements OneOrMany<T> {
        @Override
        public <R> R fold(Function<? super T, R> one, Function<Vector<T>, R> many) {
            return one.apply(value);
        }
    }

    record Many<T>(Vector<T> values) implements OneOrMany<T> {
        @Override
        public <R> R fold(Function<? super T, R> one, Function<Vector<T>, R> many) {
            return many.apply(values);
        }
    }
}
