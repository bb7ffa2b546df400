package dev.stowage.load.contents;

import java.util.function.Function;

/** What a secret or config contains, or why that is not known. */
public sealed interface Content<T> {
    <R> R fold(Function<Known<T>, R> known, Function<Unknown<T>, R> unknown);

    record Known<T>(T content) implements Content<T> {
        @Override
        public <R> R fold(Function<Known<T>, R> known, Function<Unknown<T>, R> unknown) {
            return known.apply(this);
        }
    }

    /** {@code reason} goes on after the name of the secret or config, and shows nothing of a content, nor of a variable. */
    record Unknown<T>(String reason) implements Content<T> {
        @Override
        public <R> R fold(Function<Known<T>, R> known, Function<Unknown<T>, R> unknown) {
            return unknown.apply(this);
        }
    }
}
