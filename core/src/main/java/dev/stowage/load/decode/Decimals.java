package dev.stowage.load.decode;

import io.vavr.control.Option;
import java.util.Locale;

/** Decimal numbers in text: digits with an optional sign, point and exponent, or {@code inf}, {@code nan}. */
final class Decimals {
    private Decimals() {}

    /** The number; none when the text is none. */
    static Option<Double> parse(String text) {
        return isNumeral(text) ? Option.some(Double.parseDouble(text)) : special(text);
    }

    private static Option<Double> special(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "inf", "+inf", "infinity", "+infinity" -> Option.some(Double.POSITIVE_INFINITY);
            case "-inf", "-infinity" -> Option.some(Double.NEGATIVE_INFINITY);
            case "nan" -> Option.some(Double.NaN);
            default -> Option.none();
        };
    }

    private static boolean isNumeral(String text) {
        int start = sign(text, 0);
        int whole = digits(text, start);
        boolean point = whole < text.length() && text.charAt(whole) == '.';
        int end = point ? digits(text, whole + 1) : whole;
        boolean anyDigit = end - start > (point ? 1 : 0);
        return anyDigit && exponentEnds(text, end) == text.length();
    }

    private static int exponentEnds(String text, int at) {
        if (at == text.length() || Character.toLowerCase(text.charAt(at)) != 'e') {
            return at;
        }
        int start = sign(text, at + 1);
        int end = digits(text, start);
        return end > start ? end : at;
    }

    private static int sign(String text, int at) {
        return at < text.length() && (text.charAt(at) == '-' || text.charAt(at) == '+') ? at + 1 : at;
    }

    private static int digits(String text, int from) {
        int at = from;
        while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
            at++;
        }
        return at;
    }
}
