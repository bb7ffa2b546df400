package dev.stowage.load.decode;

import dev.stowage.load.yaml.Node;
import dev.stowage.problem.ComposeProblem;
import dev.stowage.value.Durations;
import io.vavr.control.Either;
import java.time.Duration;

/** An attribute that is a span of time, and what is wrong with one that is not. */
final class DurationAttribute {
    private static final String EXAMPLE = "write a number with a unit, for example 30s or 1m30s";
    private static final String UNITS = "write one of ns, us, ms, s, m, h, d, w";

    private static final String POINT = "write a point in place of the comma, as in 1.5s";

    private static final String NO_BLANK =
            "write no blank in it, and behind the number one of ns, us, ms, s, m, h, d, w, as in 10s";

    private DurationAttribute() {}

    static Either<Complaint, Duration> of(Node node) {
        return node instanceof Node.Text text
                ? Durations.parse(text.value()).mapLeft(fault -> complaint(fault, text.value()))
                : Complaint.wrongKind("a duration", node);
    }

    private static Complaint complaint(Durations.Fault fault, String text) {
        return switch (fault) {
            case MALFORMED -> malformed("is no duration", text, EXAMPLE);
            case NO_UNIT -> malformed("has no unit", text, EXAMPLE);
            case UNKNOWN_UNIT ->
                malformed(
                        "has an unknown unit",
                        text,
                        text.contains(",") ? POINT : text.contains(" ") ? NO_BLANK : UNITS);
            case TOO_LONG -> malformed("is longer than 292 years", text, EXAMPLE);
        };
    }

    private static Complaint malformed(String sentence, String value, String hint) {
        return Complaint.of(ComposeProblem.DURATION_SYNTAX, sentence, value, hint);
    }
}
