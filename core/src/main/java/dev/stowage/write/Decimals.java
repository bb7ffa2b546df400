package dev.stowage.write;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * The shortest decimal form that reads back as the same double. {@code Double.toString} is not used because it changed
 * with JDK 19 (JDK-4511638), and its exponents are no numbers to YAML 1.1.
 */
public final class Decimals {
    private static final int ENOUGH_DIGITS = 17;
    private static final int SMALLEST_PLAIN_EXPONENT = -7;
    private static final int LARGEST_PLAIN_EXPONENT = 21;

    private Decimals() {}

    /** The form of a finite number; it always has a decimal point, which keeps it apart from a whole number. */
    static String text(double value) {
        if (value == 0) {
            return 1 / value < 0 ? "-0.0" : "0.0";
        }
        BigDecimal shortest = shortest(value).stripTrailingZeros();
        int exponent = shortest.precision() - shortest.scale() - 1;
        return exponent < SMALLEST_PLAIN_EXPONENT || exponent >= LARGEST_PLAIN_EXPONENT
                ? scientific(shortest, exponent)
                : withPoint(shortest.toPlainString());
    }

    /** The finite number of fewest digits that reads back as the same double. */
    public static BigDecimal shortest(double value) {
        BigDecimal exact = new BigDecimal(value);
        for (int digits = 1; digits < ENOUGH_DIGITS; digits++) {
            BigDecimal rounded = exact.round(new MathContext(digits, RoundingMode.HALF_EVEN));
            if (rounded.doubleValue() == value) {
                return rounded;
            }
        }
        return exact.round(new MathContext(ENOUGH_DIGITS, RoundingMode.HALF_EVEN));
    }

    private static String scientific(BigDecimal value, int exponent) {
        return withPoint(value.movePointLeft(exponent).toPlainString()) + "e" + (exponent < 0 ? "" : "+") + exponent;
    }

    private static String withPoint(String digits) {
        return digits.indexOf('.') < 0 ? digits + ".0" : digits;
    }
}
