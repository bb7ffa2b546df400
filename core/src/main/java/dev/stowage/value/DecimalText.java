package dev.stowage.value;

import io.vavr.control.Option;
import java.util.Locale;

/** Decimal numbers in text as Go reads them, and with it Compose (Go documentation, package strconv, "ParseFloat"). */
public final class DecimalText {
    private static final String HEXADECIMAL = "0x";

    private DecimalText() {}

    /**
     * The number: digits with an optional sign, point and exponent, hexadecimal ones with a binary exponent, {@code inf}
     * and {@code nan}; none when the text is none.
     */
    public static Option<Double> parse(String text) {
        return ungrouped(text).flatMap(DecimalText::number);
    }

    /** The text without the underscores that stand between its digits; none when one stands elsewhere. */
    public static Option<String> ungrouped(String text) {
        if (text.indexOf('_') < 0) {
            return Option.some(text);
        }
        boolean between = true;
        for (int at = text.indexOf('_'); at >= 0; at = text.indexOf('_', at + 1)) {
            between &= at > 0
                    && isDigitOrBase(text.charAt(at - 1))
                    && at + 1 < text.length()
                    && Digits.contains(text.charAt(at + 1));
        }
        return Option.when(between, () -> text.replace("_", ""));
    }

    private static boolean isDigitOrBase(char sign) {
        return Digits.contains(sign) || "xXoObB".indexOf(sign) >= 0;
    }

    private static Option<Double> number(String text) {
        int start = sign(text, 0);
        if (text.regionMatches(true, start, HEXADECIMAL, 0, HEXADECIMAL.length())) {
            return Option.when(isHexadecimal(text, start + HEXADECIMAL.length()), () -> Double.parseDouble(text));
        }
        return isDecimal(text) ? Option.some(Double.parseDouble(text)) : special(text);
    }

    private static Option<Double> special(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "inf", "+inf", "infinity", "+infinity" -> Option.some(Double.POSITIVE_INFINITY);
            case "-inf", "-infinity" -> Option.some(Double.NEGATIVE_INFINITY);
            case "nan" -> Option.some(Double.NaN);
            default -> Option.none();
        };
    }

    /** Here the exponent has to be there. */
    private static boolean isHexadecimal(String text, int start) {
        int end = significand(text, start, 16);
        return end > start && isExponent(text, end, 'p');
    }

    /** Whether the text is digits with an optional sign, point and exponent. */
    public static boolean isDecimal(String text) {
        int start = sign(text, 0);
        int end = significand(text, start, 10);
        return end > start && (end == text.length() || isExponent(text, end, 'e'));
    }

    /** Where the digits, with a point among them, end; where they start when there is none. */
    private static int significand(String text, int start, int radix) {
        int whole = digits(text, start, radix);
        boolean point = whole < text.length() && text.charAt(whole) == '.';
        int end = point ? digits(text, whole + 1, radix) : whole;
        return end - start > (point ? 1 : 0) ? end : start;
    }

    /** Whether the rest of the text is an exponent. */
    private static boolean isExponent(String text, int at, char letter) {
        if (at == text.length() || Character.toLowerCase(text.charAt(at)) != letter) {
            return false;
        }
        int start = sign(text, at + 1);
        int end = digits(text, start, 10);
        return end > start && end == text.length();
    }

    private static int sign(String text, int at) {
        return at < text.length() && (text.charAt(at) == '-' || text.charAt(at) == '+') ? at + 1 : at;
    }

    private static int digits(String text, int from, int radix) {
        int at = from;
        while (at < text.length() && text.charAt(at) < 128 && Character.digit(text.charAt(at), radix) >= 0) {
            at++;
        }
        return at;
    }
}
