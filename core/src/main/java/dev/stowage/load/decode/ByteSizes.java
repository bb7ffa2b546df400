package dev.stowage.load.decode;

import dev.stowage.load.yaml.Node;
import dev.stowage.problem.ComposeProblem;
import dev.stowage.value.ByteUnits;
import dev.stowage.value.Bytes;
import dev.stowage.value.DecimalText;
import dev.stowage.value.Digits;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.math.BigInteger;

/** Amounts of memory: whole bytes, or a number with a unit (Compose Specification, "Specifying byte values"). */
final class ByteSizes {
    private ByteSizes() {}

    /** The amount; a fraction of a byte is dropped. */
    static Either<Complaint, Bytes> of(Node node) {
        if (node instanceof Node.Whole whole) {
            return bytes(whole.value());
        }
        if (node instanceof Node.Decimal decimal) {
            return Either.right(new Bytes((long) decimal.value()));
        }
        return node instanceof Node.Text text ? parse(text.value()) : Complaint.wrongKind("an amount of bytes", node);
    }

    private static Either<Complaint, Bytes> bytes(BigInteger count) {
        return count.bitLength() < Long.SIZE ? Either.right(new Bytes(count.longValue())) : outside(count.toString());
    }

    private static Either<Complaint, Bytes> outside(String count) {
        return Complaint.outside(Long.MIN_VALUE, Long.MAX_VALUE, count);
    }

    private static Either<Complaint, Bytes> parse(String text) {
        if (Scalars.areDigits(text)) {
            return text.length() > Scalars.MOST_DIGITS ? outside(text) : bytes(new BigInteger(text));
        }
        return withUnit(text).toEither(() -> malformed(text));
    }

    private static Option<Bytes> withUnit(String text) {
        int unit = endOfNumber(text);
        int number = unit > 0 && text.charAt(unit - 1) == ' ' ? unit - 1 : unit;
        return DecimalText.parse(text.substring(0, number))
                .filter(size -> size >= 0 && !size.isInfinite())
                .flatMap(size -> ByteUnits.bits(text.substring(unit))
                        .map(bits -> new Bytes((long) (size * (double) (1L << bits)))));
    }

    /** After the last digit, point or space. */
    private static int endOfNumber(String text) {
        int at = text.length();
        while (at > 0
                && !Digits.contains(text.charAt(at - 1))
                && text.charAt(at - 1) != '.'
                && text.charAt(at - 1) != ' ') {
            at--;
        }
        return at;
    }

    private static Complaint malformed(String text) {
        return Complaint.of(
                ComposeProblem.SIZE_SYNTAX,
                "is not a number of bytes",
                text,
                text.endsWith("i")
                        ? "leave the i out, as in 512m or 1.5g: it means the same"
                        : "write a number with one of the units b, k, m, g, t, p, for example 512m or 1.5g");
    }
}
