package dev.stowage.load.decode;

import dev.stowage.compose.FileMode;
import dev.stowage.compose.Word;
import dev.stowage.load.yaml.Node;
import dev.stowage.problem.ComposeProblem;
import dev.stowage.problem.NearestName;
import dev.stowage.value.DecimalText;
import dev.stowage.value.Digits;
import dev.stowage.value.Port;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Locale;

/** From single values to what the model holds, with the conversions of Compose where the kinds differ. */
final class Scalars {
    private static final int OCTAL = 8;

    /** The time to read a number grows with the square of its digits. */
    static final int MOST_DIGITS = 100;

    private Scalars() {}

    /** Text; a whole number counts as its decimal digits. */
    static Either<Complaint, String> text(Node node) {
        if (node instanceof Node.Text text) {
            return Either.right(text.value());
        }
        return node instanceof Node.Whole whole
                ? Either.right(whole.value().toString())
                : Complaint.wrongKind("a string", node);
    }

    /** A truth value, or one of the words for it. */
    static Either<Complaint, Boolean> bool(Node node) {
        if (node instanceof Node.Bool bool) {
            return Either.right(bool.value());
        }
        String word = node instanceof Node.Text text ? text.value().toLowerCase(Locale.ROOT) : "";
        return switch (word) {
            case "true", "y", "yes", "on" -> Either.right(true);
            case "false", "n", "no", "off" -> Either.right(false);
            default -> Complaint.wrongKind("a boolean", node);
        };
    }

    /** A whole number within bounds: a fraction is dropped, text is read as decimal digits. */
    static Either<Complaint, Long> wholeOrDigits(Node node, long least, long most) {
        return node instanceof Node.Text text ? digits(text, least, most) : whole(node, least, most);
    }

    /** As {@link #wholeOrDigits}, but text is refused, as the reference does for numbers without a sign. */
    static Either<Complaint, Long> whole(Node node, long least, long most) {
        if (node instanceof Node.Whole whole) {
            return within(whole.value(), least, most);
        }
        return node instanceof Node.Decimal decimal && Double.isFinite(decimal.value())
                ? within(new BigDecimal(decimal.value()).toBigInteger(), least, most)
                : Complaint.wrongKind("an integer", node);
    }

    /** Not even a fraction of zero is taken where the reference asks for the kind of a value. */
    private static Either<Complaint, Node> withoutFraction(Node node) {
        return node instanceof Node.Decimal ? Complaint.wrongKind("an integer", node) : Either.right(node);
    }

    private static Either<Complaint, Long> within(BigInteger number, long least, long most) {
        boolean fits =
                number.compareTo(BigInteger.valueOf(least)) >= 0 && number.compareTo(BigInteger.valueOf(most)) <= 0;
        return fits ? Either.right(number.longValue()) : Complaint.outside(least, most, number.toString());
    }

    private static Either<Complaint, Long> digits(Node.Text node, long least, long most) {
        String text = node.value();
        if (!areDigits(text)) {
            return Complaint.wrongKind("an integer", node);
        }
        return text.length() > MOST_DIGITS
                ? Complaint.outside(least, most, text)
                : within(new BigInteger(text), least, most);
    }

    /** Decimal digits, after a sign or without one. */
    static boolean areDigits(String text) {
        int from = text.startsWith("-") || text.startsWith("+") ? 1 : 0;
        return from < text.length() && Digits.end(text, from) == text.length();
    }

    /** A number with a fraction, rounded to the precision with which the reference keeps and compares it. */
    static Either<Complaint, Float> decimal(Node node) {
        if (node instanceof Node.Whole whole) {
            return finite(whole.value().floatValue());
        }
        if (node instanceof Node.Decimal decimal) {
            return finite((float) decimal.value());
        }
        return node instanceof Node.Text text
                ? DecimalText.parse(text.value())
                        .map(Double::floatValue)
                        .<Complaint>toEither(() -> noNumber(text.value()))
                        .flatMap(Scalars::finite)
                : Complaint.wrongKind("a number", node);
    }

    private static Either<Complaint, Float> finite(float number) {
        return Float.isFinite(number) ? Either.right(number) : Either.left(noNumber(Float.toString(number)));
    }

    private static Complaint noNumber(String text) {
        return Complaint.of(ComposeProblem.WRONG_TYPE, "must be a number", text, "write for example 0.5");
    }

    static Either<Complaint, Port> port(Node node) {
        return wholeOrDigits(node, Long.MIN_VALUE, Long.MAX_VALUE)
                .flatMap(number -> Port.of(number)
                        .toEither(() -> Complaint.of(
                                ComposeProblem.PORT_OUT_OF_RANGE,
                                "is outside 0.." + Port.LARGEST,
                                number.toString(),
                                "write a port that the container listens on")));
    }

    /** Permission bits: text is octal digits, a number is the bits themselves. */
    static Either<Complaint, FileMode> mode(Node node) {
        if (!(node instanceof Node.Text text)) {
            return withoutFraction(node)
                    .flatMap(bits -> whole(bits, 0, Integer.MAX_VALUE))
                    .map(FileMode::new);
        }
        boolean octal = !text.value().isEmpty()
                && text.value().length() <= 10
                && text.value().chars().allMatch(c -> c >= '0' && c < '0' + OCTAL);
        return octal
                ? Either.right(new FileMode(Long.parseLong(text.value(), OCTAL)))
                : Either.left(Complaint.of(
                        ComposeProblem.MALFORMED_VALUE,
                        "must be octal digits",
                        text.value(),
                        "write for example 0440"));
    }

    /** How many devices: a number, or {@code all}. */
    static Either<Complaint, Long> deviceCount(Node node, long all) {
        return node instanceof Node.Text text && text.value().equalsIgnoreCase("all")
                ? Either.right(all)
                : withoutFraction(node).flatMap(count -> wholeOrDigits(count, Long.MIN_VALUE, Long.MAX_VALUE));
    }

    /** One of the words that an attribute knows. */
    static <W extends Word> Either<Complaint, W> word(Node node, W[] words) {
        return text(node)
                .flatMap(text -> Vector.of(words)
                        .find(word -> word.word().equals(text))
                        .toEither(() -> unknownWord(text, Vector.of(words).map(Word::word))));
    }

    private static Complaint unknownWord(String text, Vector<String> words) {
        return Complaint.of(
                ComposeProblem.UNKNOWN_WORD, "does not take this word", text, NearestName.hintOrAll(text, words));
    }
}
