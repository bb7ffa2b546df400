package dev.stowage.load.decode;

import dev.stowage.load.yaml.Node;
import dev.stowage.problem.ProblemId;
import io.vavr.collection.LinkedHashMap;
import io.vavr.control.Either;
import java.math.BigDecimal;
import java.time.Duration;

/** Spans of time: numbers with units, one after the other (Compose Specification, "Specifying durations"). */
final class Durations {
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
    private static final String EXAMPLE = "write a number with a unit, for example 30s or 1m30s";
    private static final String UNITS = "write one of ns, us, ms, s, m, h, d, w";

    private Durations() {}

    static Either<Complaint, Duration> of(Node node) {
        return node instanceof Node.Text text ? parse(text.value()) : Complaint.wrongKind("a duration", node);
    }

    private static Either<Complaint, Duration> parse(String text) {
        boolean negative = text.startsWith("-");
        String parts = negative || text.startsWith("+") ? text.substring(1) : text;
        return (parts.equals("0") ? Either.<Complaint, BigDecimal>right(BigDecimal.ZERO) : sum(parts, text))
                .flatMap(nanos -> whole(negative ? nanos.negate() : nanos, text));
    }

    private static Either<Complaint, BigDecimal> sum(String parts, String text) {
        BigDecimal total = BigDecimal.ZERO;
        int at = 0;
        do {
            int unit = end(parts, at, true);
            int next = end(parts, unit, false);
            Either<Complaint, BigDecimal> part = part(parts.substring(at, unit), parts.substring(unit, next), text);
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
        return (c >= '0' && c <= '9') || c == '.';
    }

    private static Either<Complaint, BigDecimal> part(String number, String unit, String text) {
        if (number.isEmpty() || number.equals(".") || number.indexOf('.') != number.lastIndexOf('.')) {
            return malformed("is no duration", text, EXAMPLE);
        }
        if (unit.isEmpty()) {
            return malformed("has no unit", text, EXAMPLE);
        }
        return NANOS.get(unit)
                .<Either<Complaint, BigDecimal>>map(
                        nanos -> Either.right(new BigDecimal(number).multiply(BigDecimal.valueOf(nanos))))
                .getOrElse(() -> malformed("has an unknown unit", unit, UNITS));
    }

    private static Either<Complaint, Duration> whole(BigDecimal nanos, String text) {
        return nanos.abs().compareTo(BigDecimal.valueOf(Long.MAX_VALUE)) > 0
                ? malformed("is longer than 292 years", text, EXAMPLE)
                : Either.right(Duration.ofNanos(nanos.longValue()));
    }

    private static <T> Either<Complaint, T> malformed(String sentence, String value, String hint) {
        return Either.left(Complaint.of(ProblemId.DURATION_SYNTAX, sentence, value, hint));
    }
}
