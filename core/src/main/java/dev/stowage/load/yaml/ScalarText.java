package dev.stowage.load.yaml;

import dev.stowage.write.Decimals;
import java.math.BigDecimal;

/** The text that a single value becomes where Compose wants text: environment, labels, options, merged lists. */
public final class ScalarText {
    private static final int LEAST_PLAIN_EXPONENT = -4;
    private static final int GREATEST_PLAIN_EXPONENT = 5;

    private static final Node.Scalars<String> TEXTS = new Node.Scalars<>(
            nothing -> "",
            bool -> Boolean.toString(bool.value()),
            whole -> whole.value().toString(),
            decimal -> of(decimal.value()),
            Node.Text::value,
            time -> Timestamps.spacedOut(time.text()));

    private ScalarText() {}

    /** Whole numbers in decimal, truth values as {@code true} and {@code false}, null as the empty text. */
    public static String of(Node.Scalar scalar) {
        return scalar.fold(TEXTS);
    }

    /** A text in place of a single value; null, which says nothing, stays, and so does what is no single value. */
    public static Node inPlaceOf(Node part) {
        return part instanceof Node.Scalar scalar && !(part instanceof Node.Null)
                ? new Node.Text(of(scalar), part.span())
                : part;
    }

    /**
     * The shortest digits that read back as the same number, with an exponent of at least two digits below 0.0001 and
     * from 1000000 on (<i>Go</i>, package strconv, format g).
     */
    public static String of(double number) {
        if (Double.isNaN(number)) {
            return "NaN";
        }
        if (Double.isInfinite(number)) {
            return number > 0 ? "+Inf" : "-Inf";
        }
        String sign = 1 / number < 0 || number < 0 ? "-" : "";
        return number == 0
                ? sign + "0"
                : sign + positive(Decimals.shortest(Math.abs(number)).stripTrailingZeros());
    }

    private static String positive(BigDecimal number) {
        int exponent = number.precision() - number.scale() - 1;
        boolean plain = exponent >= LEAST_PLAIN_EXPONENT && exponent <= GREATEST_PLAIN_EXPONENT;
        return plain
                ? number.toPlainString()
                : scientific(number.unscaledValue().toString(), exponent);
    }

    private static String scientific(String digits, int exponent) {
        String mantissa = digits.length() == 1 ? digits : digits.charAt(0) + "." + digits.substring(1);
        String size = Integer.toString(Math.abs(exponent));
        return mantissa + (exponent < 0 ? "e-" : "e+") + (size.length() < 2 ? "0" : "") + size;
    }
}
