package dev.stowage.value;

import io.vavr.control.Option;

/** Sizes of disks: gibibytes as a plain number, or with one of the units of Compose, such as {@code 20GiB} or {@code 1t}. */
public final class Gibibytes {
    private static final int DIGITS = 9;
    private static final int BITS = 30;

    private Gibibytes() {}

    /** The gibibytes; none where the text is no whole number of them. */
    public static Option<Long> of(String text) {
        int digits = Digits.end(text, 0);
        String unit = text.substring(digits).strip();
        return digits == 0 || digits > DIGITS
                ? Option.none()
                : Option.some(Long.parseLong(text.substring(0, digits))).flatMap(number -> in(number, unit));
    }

    private static Option<Long> in(long number, String unit) {
        if (unit.isEmpty()) {
            return Option.some(number);
        }
        return ByteUnits.bits(unit)
                .flatMap(bits -> bits >= BITS
                        ? Option.some(number << (bits - BITS))
                        : Option.when(number % (1L << (BITS - bits)) == 0, () -> number >> (BITS - bits)));
    }
}
