package dev.stowage.cli.line;

import io.vavr.control.Option;
import io.vavr.control.Try;

/** Whole numbers as people type them; none for a text that is no such number, or one out of its range. */
public final class WholeNumber {
    private WholeNumber() {}

    public static Option<Integer> of(String text) {
        return Try.of(() -> Integer.parseInt(text)).toOption();
    }

    public static Option<Integer> atLeast(int least, String text) {
        return of(text).filter(number -> number >= least);
    }

    /** Both bounds are in the range. */
    public static Option<Integer> between(int least, int most, String text) {
        return atLeast(least, text).filter(number -> number <= most);
    }
}
