package dev.stowage.validate.subject;

import dev.stowage.value.ByteUnits;
import dev.stowage.value.Bytes;
import dev.stowage.value.Digits;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.math.BigInteger;

/**
 * An item of {@code tmpfs}: {@code path[:options]} (Compose Specification, "tmpfs").
 *
 * @param size what its option {@code size} says, if there is one
 * @param options the others
 */
public record MemoryFile(String target, Option<String> size, Vector<String> options) {
    /** The size where none is said: Docker has no limit then, and ECS needs one. */
    public static final long USUAL_MEBIBYTES = 64;

    private static final String SIZE = "size=";

    /** The time to read a number grows with the square of its digits. */
    private static final int MOST_DIGITS = 100;

    public static MemoryFile of(String item) {
        int colon = item.indexOf(':');
        Vector<String> options = colon < 0
                ? Vector.empty()
                : Vector.of(item.substring(colon + 1).split(",")).reject(String::isEmpty);
        return new MemoryFile(
                colon < 0 ? item : item.substring(0, colon),
                options.find(MemoryFile::isSize).map(option -> option.substring(SIZE.length())),
                options.reject(MemoryFile::isSize));
    }

    private static boolean isSize(String option) {
        return option.startsWith(SIZE);
    }

    /** The size; none when there is none, or when it is no number of bytes above zero. */
    public Option<Bytes> bytes() {
        return size.flatMap(MemoryFile::parsed);
    }

    private static Option<Bytes> parsed(String text) {
        int digits = Digits.end(text, 0);
        String number = text.substring(0, digits);
        return ByteUnits.bits(text.substring(digits))
                .filter(bits -> !number.isEmpty() && number.length() <= MOST_DIGITS)
                .map(bits -> new BigInteger(number).shiftLeft(bits))
                .filter(bytes -> bytes.signum() > 0 && bytes.bitLength() < Long.SIZE)
                .map(bytes -> new Bytes(bytes.longValue()));
    }
}
