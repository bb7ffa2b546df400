package dev.stowage.value;

import io.vavr.control.Option;
import java.util.Locale;

/** The units of amounts of bytes (Compose Specification, "Specifying byte values"). */
public final class ByteUnits {
    private static final String UNITS = "kmgtp";
    private static final int BITS_PER_UNIT = 10;

    private ByteUnits() {}

    /** How many bytes one of them is, as a power of two; none when the word is no unit. */
    public static Option<Integer> bits(String word) {
        String unit = word.toLowerCase(Locale.ROOT);
        if (unit.isEmpty() || unit.equals("b")) {
            return Option.some(0);
        }
        int power = UNITS.indexOf(unit.charAt(0)) + 1;
        String rest = unit.substring(1);
        boolean known = power > 0 && (rest.isEmpty() || rest.equals("b") || rest.equals("ib"));
        return Option.when(known, () -> power * BITS_PER_UNIT);
    }
}
