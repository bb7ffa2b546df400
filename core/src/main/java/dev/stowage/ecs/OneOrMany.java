package dev.stowage.ecs;

import io.vavr.collection.Vector;
import java.util.function.Function;

/** IAM takes one thing alone or a list of things; the two differ in a template, though not in their meaning. */
public sealed interface OneOrMany<T> {
    static <T> OneOrMany<T> one(T value) {
        return new One<>(value);
    }

    static <T> OneOrMany<T> many(Vector<T> values) {
        return new Many<>(values);
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
