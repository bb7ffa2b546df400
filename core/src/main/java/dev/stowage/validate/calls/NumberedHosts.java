package dev.stowage.validate.calls;

import dev.stowage.value.Digits;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/**
 * The numbers of hosts that are written once: {@code node{1...4}} (MinIO, "Expansion notation").
 *
 * @param end behind the bracket
 */
record NumberedHosts(int first, int last, int end) {
    private static final String DOTS = "...";
    private static final int DIGITS = 3;
    private static final int MOST = 100;

    /** Those of a bracket that opens here. */
    static Option<NumberedHosts> at(String text, int open) {
        int first = Digits.end(text, open + 1);
        int last = Digits.end(text, first + DOTS.length());
        boolean isRange = text.startsWith("{", open)
                && text.startsWith(DOTS, first)
                && text.startsWith("}", last)
                && isNumber(first - open - 1)
                && isNumber(last - first - DOTS.length());
        return isRange
                ? Option.some(new NumberedHosts(
                                Integer.parseInt(text.substring(open + 1, first)),
                                Integer.parseInt(text.substring(first + DOTS.length(), last)),
                                last + 1))
                        .filter(numbers -> numbers.last - numbers.first < MOST)
                : Option.none();
    }

    private static boolean isNumber(int length) {
        return 0 < length && length <= DIGITS;
    }

    Vector<String> names(String before, String after) {
        return Vector.rangeClosed(first, last).map(number -> before + number + after);
    }
}
