package dev.stowage.load.yaml;

import dev.stowage.source.Span;
import dev.stowage.value.DecimalText;
import dev.stowage.value.Digits;
import io.vavr.control.Option;
import java.math.BigInteger;

/**
 * What a plain text without a tag means. The rules are those of <i>compose-go v2.16.2</i>: the words of YAML 1.2, the
 * octal numbers of YAML 1.1 beside those of 1.2, dates, and no sexagesimal numbers.
 */
final class ScalarResolver {
    private static final BigInteger GREATEST = BigInteger.ONE.shiftLeft(64).subtract(BigInteger.ONE);
    private static final BigInteger LEAST = BigInteger.ONE.shiftLeft(63).negate();

    /** More than any number of 64 bits needs, few enough to be read in no time. */
    private static final int MOST_DIGITS = 100;

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
                .<Node.Scalar>map(time -> new Node.Timestamp(time, span))
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

    /** A whole number that 64 bits hold, with or without sign: {@code 12}, {@code 017}, {@code 0o17}, {@code 0x1F}. */
    static Option<BigInteger> whole(String text) {
        boolean signed = text.startsWith("-") || text.startsWith("+");
        String digits = signed ? text.substring(1) : text;
        Option<BigInteger> size = unsigned(digits);
        return (text.startsWith("-") ? size.map(BigInteger::negate) : size)
                .filter(value -> value.compareTo(LEAST) >= 0 && value.compareTo(GREATEST) <= 0);
    }

    private static Option<BigInteger> unsigned(String digits) {
        if (digits.length() < 2 || digits.charAt(0) != '0') {
            return inBase(digits, 10);
        }
        return switch (digits.charAt(1)) {
            case 'x', 'X' -> inBase(digits.substring(2), 16);
            case 'o', 'O' -> inBase(digits.substring(2), 8);
            case 'b', 'B' -> inBase(digits.substring(2), 2);
            default -> inBase(digits, 8);
        };
    }

    private static Option<BigInteger> inBase(String digits, int base) {
        boolean all = !digits.isEmpty() && digits.length() <= MOST_DIGITS && areDigits(digits, base);
        return all ? Option.some(new BigInteger(digits, base)) : Option.none();
    }

    private static boolean areDigits(String text, int base) {
        int at = 0;
        while (at < text.length() && text.charAt(at) < 128 && Character.digit(text.charAt(at), base) >= 0) {
            at++;
        }
        return at == text.length();
    }

    /** {@code 1.5}, {@code .5}, {@code 1.}, {@code 1e3}: no base prefix, no infinity. */
    static Option<Double> decimal(String text) {
        return DecimalText.isDecimal(text)
                ? Option.some(Double.parseDouble(text)).filter(Double::isFinite)
                : Option.none();
    }
}
