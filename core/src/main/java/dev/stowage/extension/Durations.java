package dev.stowage.extension;

import io.vavr.collection.LinkedHashMap;
import io.vavr.control.Option;
import java.time.Duration;
import java.util.function.Function;

/** Durations as Compose writes them: whole numbers with the units h, m, s and ms, one after another. */
final class Durations {
    private static final int LONGEST_NUMBER = 9;
    private static final LinkedHashMap<String, Duration> UNITS = LinkedHashMap.of(
            "h",
            Duration.ofHours(1),
            "m",
            Duration.ofMinutes(1),
            "s",
            Duration.ofSeconds(1),
            "ms",
            Duration.ofMillis(1));

    private Durations() {}

    /** None when the text is no duration. */
    static Option<Duration> parse(String text) {
        Option<Duration> sum = text.isEmpty() ? Option.none() : Option.some(Duration.ZERO);
        int at = 0;
        while (sum.isDefined() && at < text.length()) {
            int unit = end(text, at, true);
            int next = end(text, unit, false);
            sum = sum.flatMap(plus(text.substring(at, unit), text.substring(unit, next)));
            at = next;
        }
        return sum;
    }

    private static Function<Duration, Option<Duration>> plus(String digits, String unit) {
        return sum -> digits.isEmpty() || digits.length() > LONGEST_NUMBER
                ? Option.none()
                : UNITS.get(unit).map(each -> sum.plus(each.multipliedBy(Long.parseLong(digits))));
    }

    /** The end of the run of digits, or of other characters, that begins at {@code from}. */
    private static int end(String text, int from, boolean ofDigits) {
        int at = from;
        while (at < text.length() && ('0' <= text.charAt(at) && text.charAt(at) <= '9') == ofDigits) {
            at++;
        }
        return at;
    }
}
