package dev.stowage.load.interpolate;

import io.vavr.control.Option;
import java.util.Locale;

/** Decimal numbers as Go reads them: with exponent, infinities, and hexadecimal forms that have a binary exponent. */
final class Decimals {
    private Decimals() {}

    static Option<Double> parse(String text) {
        String bare = text.toLowerCase(Locale.ROOT).replaceFirst("^[+-]", "");
        if (bare.equals("inf") || bare.equals("infinity")) {
            return Option.some(text.startsWith("-") ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY);
        }
        if (bare.equals("nan")) {
            return Option.some(Double.NaN);
        }
        boolean known = bare.matches("(\\d+\\.?\\d*|\\.\\d+)(e[+-]?\\d+)?")
                || bare.matches("0x([0-9a-f]+\\.?[0-9a-f]*|\\.[0-9a-f]+)p[+-]?\\d+");
        return known ? Option.some(Double.parseDouble(text)) : Option.none();
    }
}
