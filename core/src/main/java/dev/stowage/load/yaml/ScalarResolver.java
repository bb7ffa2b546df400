package dev.stowage.load.yaml;

import dev.stowage.source.Span;
import dev.stowage.value.DecimalText;
import dev.stowage.value.Digits;
import dev.stowage.value.WholeText;
import io.vavr.control.Option;
import java.math.BigInteger;

/**
 * What a plain text without a tag means. The rules are those of <i>compose-go v2.16.2</i>: the words of YAML 1.2, the
 * octal numbers of YAML 1.1 beside those of 1.2, dates, and no sexagesimal numbers.
 */
final class ScalarResolver {
    private static final BigInteger GREATEST = BigInteger.ONE.shiftLeft(64).subtract(BigInteger.ONE);
    private static final BigInteger LEAST = BigInteger.ONE.shiftLeft(63).negate();

    private ScalarResolver() {}

    static Node.Scalar resolve(String text, Span span) {
        return word(text, span).getOrElse(() -> mayBeNumber(text) ? number(text, span) : new Node.Text(text, span));
    }

    private static Option<Node.Scalar> word(String text, Span span) {
        return switch (text) {
            case "", "~", "null", "Null", "NULL" -> Option.some(new Node.Null(span));
            case "true", "True", "TRUE" -> Option.some(new Node.Bool(true, span));
            case "false", "False", "FALSE" -> Option.some(new Node.Bool(false, span));
            case ".nan", ".NaN", ".NAN" -> decimal(Double.NaN, span);
            case ".inf", ".Inf", ".INF", "+.inf", "+.Inf", "+.INF" -> decimal(Double.POSITIVE_INFINITY, span);
            case "-.inf", "-.Inf", "-.INF" -> decimal(Double.NEGATIVE_INFINITY, span);
            default -> Option.none();
        };
    }

    private static Option<Node.Scalar> decimal(double value, Span span) {
        return Option.some(new Node.Decimal(value, span));
    }

    private static boolean mayBeNumber(String text) {
        char first = text.charAt(0);
        return Digits.contains(first) || first == '+' || first == '-' || first == '.';
    }

    private static Node.Scalar number(String text, Span span) {
        String digits = text.charAt(0) == '.' ? text : text.replace("_", "");
        return Timestamps.parse(text)
                .<Node.Scalar>map(time -> new Node.Timestamp(time, text, span))
                .orElse(() -> whole(digits).map(value -> integer(value, digits, span)))
                .orElse(() -> decimal(digits).map(value -> new Node.Decimal(value, span)))
                .getOrElse(() -> new Node.Text(text, span));
    }

    /** Minus zero is only known to numbers with a fraction. */
    private static Node.Scalar integer(BigInteger value, String digits, Span span) {
        return value.signum() == 0 && digits.startsWith("-")
                ? new Node.Decimal(-0.0, span)
                : new Node.Whole(value, span);
    }

    /** A whole number that 64 bits hold, with or without sign. */
    static Option<BigInteger> whole(String text) {
        return WholeText.ofAnyBase(text).filter(value -> value.compareTo(LEAST) >= 0 && value.compareTo(GREATEST) <= 0);
    }

    /** {@code 1.5}, {@code .5}, {@code 1.}, {@code 1e3}: no base prefix, no infinity. */
    static Option<Double> decimal(String text) {
        return DecimalText.isDecimal(text)
                ? Option.some(Double.parseDouble(text)).filter(Double::isFinite)
                : Option.none();
    }
}
