package dev.stowage.value;

import io.vavr.collection.LinkedHashMap;
import io.vavr.control.Either;
import java.math.BigDecimal;
import java.time.Duration;

/** Spans of time as Compose writes them: numbers with units, one after the other (Compose Specification, "Specifying durations"). */
public final class Durations {
    private static final LinkedHashMap<String, Long> NANOS = LinkedHashMap.of(
            "ns", 1L,
            "us", 1_000L,
            "µs", 1_000L,
            "μs", 1_000L,
            "ms", 1_000_000L,
            "s", 1_000_000_000L,
            "m", 60_000_000_000L,
            "h", 3_600_000_000_000L,
            "d", 86_400_000_000_000L,
            "w", 604_800_000_000_000L);

    /** The time to read a number grows with the square of its digits. */
    private static final int MOST_DIGITS = 100;

    private Durations() {}

    /** Why a text is no duration. */
    public enum Fault {
        /** There are no numbers where numbers belong. */
        MALFORMED,
        /** A number has no unit. */
        NO_UNIT,
        /** A unit is none of ns, us, ms, s, m, h, d and w. */
        UNKNOWN_UNIT,
        /** The sum is more than 2<sup>63</sup> nanoseconds, 292 years. */
        TOO_LONG
    }

    /** A duration, negative ones included, of at most 292 years; {@code 0} needs no unit. */
    public static Either<Fault, Duration> parse(String text) {
        boolean negative = text.startsWith("-");
        String parts = negative || text.startsWith("+") ? text.substring(1) : text;
        return (parts.equals("0") ? Either.<Fault, BigDecimal>right(BigDecimal.ZERO) : sum(parts))
                .flatMap(nanos -> whole(negative ? nanos.negate() : nanos));
    }

    private static Either<Fault, BigDecimal> sum(String parts) {
        BigDecimal total = BigDecimal.ZERO;
        int at = 0;
        do {
            int unit = end(parts, at, true);
            int next = end(parts, unit, false);
            Either<Fault, BigDecimal> part = part(parts.substring(at, unit), parts.substring(unit, next));
            if (part.isLeft()) {
                return part;
            }
            total = total.add(part.getOrElse(BigDecimal.ZERO));
            at = next;
        } while (at < parts.length());
        return Either.right(total);
    }

    private static int end(String text, int from, boolean numeric) {
        int at = from;
        while (at < text.length() && isNumeric(text.charAt(at)) == numeric) {
            at++;
        }
        return at;
    }

    private static boolean isNumeric(char c) {
        return Digits.contains(c) || c == '.';
    }

    private static Either<Fault, BigDecimal> part(String number, String unit) {
        if (number.isEmpty()
                || number.length() > MOST_DIGITS
                || number.equals(".")
                || number.indexOf('.') != number.lastIndexOf('.')) {
            return Either.left(Fault.MALFORMED);
        }
        return unit.isEmpty()
                ? Either.left(Fault.NO_UNIT)
                : NANOS.get(unit)
                        .map(nanos -> new BigDecimal(number).multiply(BigDecimal.valueOf(nanos)))
                        .toEither(Fault.UNKNOWN_UNIT);
    }

    private static Either<Fault, Duration> whole(BigDecimal nanos) {
        return nanos.abs().compareTo(BigDecimal.valueOf(Long.MAX_VALUE)) > 0
                ? Either.left(Fault.TOO_LONG)
                : Either.right(Duration.ofNanos(nanos.longValue()));
    }
}
