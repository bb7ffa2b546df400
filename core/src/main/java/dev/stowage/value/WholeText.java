package dev.stowage.value;

import io.vavr.control.Option;
import java.math.BigInteger;

/** Whole numbers in text as Go reads them, and with it Compose (Go documentation, package strconv, "ParseInt"). */
public final class WholeText {
    /** More than any number of 64 bits needs, few enough to be read in no time. */
    private static final int MOST_DIGITS = 100;

    private WholeText() {}

    /** Decimal digits with an optional sign, at most 100 of them; none when the text is something else. */
    public static Option<BigInteger> decimal(String text) {
        return withSignOf(text, inBase(withoutSign(text), 10));
    }

    /** What {@link #unsigned} reads, with an optional sign. */
    public static Option<BigInteger> ofAnyBase(String text) {
        return withSignOf(text, unsigned(withoutSign(text)));
    }

    private static String withoutSign(String text) {
        return text.startsWith("-") || text.startsWith("+") ? text.substring(1) : text;
    }

    private static Option<BigInteger> withSignOf(String text, Option<BigInteger> size) {
        return text.startsWith("-") ? size.map(BigInteger::negate) : size;
    }

    /**
     * Digits, at most 100, of the base that the beginning says: {@code 12}, {@code 017}, {@code 0o17}, {@code 0x1F}, {@code 0b11}; none
     * when the text is something else.
     */
    public static Option<BigInteger> unsigned(String text) {
        if (text.length() < 2 || text.charAt(0) != '0') {
            return inBase(text, 10);
        }
        return switch (text.charAt(1)) {
            case 'x', 'X' -> inBase(text.substring(2), 16);
            case 'o', 'O' -> inBase(text.substring(2), 8);
            case 'b', 'B' -> inBase(text.substring(2), 2);
            default -> inBase(text, 8);
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
}
