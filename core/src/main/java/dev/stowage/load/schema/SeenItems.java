package dev.stowage.load.schema;

import dev.stowage.load.yaml.Node;
import dev.stowage.value.DecimalText;
import dev.stowage.value.Digits;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The items of a list so far, in which a number is the same as a text of this number that stands before it, as in the
 * reference. The other way round both are different.
 */
final class SeenItems {
    private static final int MOST_DIGITS = 100;

    /** By what they are when all texts that are numbers count as such. */
    private final Map<Object, List<Node>> seen = new HashMap<>();

    /** The first item that is the same; the item joins those that were seen when there is none. */
    Option<Node> first(Node item) {
        if (isBad(item)) {
            return Option.none();
        }
        List<Node> alike = seen.computeIfAbsent(loose(item), key -> new ArrayList<>(1));
        Option<Node> first = Vector.ofAll(alike).find(earlier -> isSame(earlier, item));
        if (first.isEmpty()) {
            alike.add(item);
        }
        return first;
    }

    /** Whether something of it is: two that cannot be read are not the same. */
    private static boolean isBad(Node node) {
        return node.fold(
                bad -> true,
                scalar -> false,
                items -> items.values().exists(SeenItems::isBad),
                map -> Vector.ofAll(map.entries()).exists(entry -> isBad(entry.value())));
    }

    private static Object loose(Node node) {
        return node.fold(bad -> "bad", SeenItems::loose, items -> items.values().map(SeenItems::loose), map -> {
            Map<String, Object> values = new HashMap<>();
            map.entries().forEach(entry -> values.put(entry.key(), loose(entry.value())));
            return values;
        });
    }

    private static Object loose(Node.Scalar scalar) {
        if (scalar instanceof Node.Text text) {
            return number(text.value()).<Object>map(number -> number).getOrElse(text.value());
        }
        if (scalar instanceof Node.Whole || scalar instanceof Node.Decimal) {
            return number(scalar);
        }
        return scalar instanceof Node.Timestamp time
                ? time.text()
                : scalar instanceof Node.Bool bool ? bool.value() : "";
    }

    /** Only for items that are alike when texts count as numbers. */
    private static boolean isSame(Node earlier, Node later) {
        if (earlier instanceof Node.Items first && later instanceof Node.Items second) {
            return first.values().zip(second.values()).forAll(pair -> isSame(pair._1, pair._2));
        }
        if (earlier instanceof Node.Fields first && later instanceof Node.Fields second) {
            return Vector.ofAll(first.entries())
                    .forAll(entry -> second.get(entry.key()).exists(other -> isSame(entry.value(), other)));
        }
        return isNumber(later) || (!isNumber(earlier) && isSameKind(earlier, later));
    }

    private static boolean isNumber(Node node) {
        return node instanceof Node.Whole || node instanceof Node.Decimal;
    }

    private static boolean isSameKind(Node earlier, Node later) {
        if (earlier instanceof Node.Text first && later instanceof Node.Text second) {
            return first.value().equals(second.value());
        }
        return (earlier instanceof Node.Null) == (later instanceof Node.Null);
    }

    private static Object number(Node.Scalar scalar) {
        if (scalar instanceof Node.Whole whole) {
            return new BigDecimal(whole.value()).stripTrailingZeros();
        }
        double value = scalar instanceof Node.Decimal decimal ? decimal.value() : 0;
        return Double.isFinite(value) ? BigDecimal.valueOf(value).stripTrailingZeros() : (Object) value;
    }

    /** A decimal or hexadecimal number in text. */
    private static Option<Object> number(String text) {
        if (text.isEmpty() || text.length() > MOST_DIGITS || !Digits.contains(text.charAt(text.length() - 1))) {
            return text.startsWith("0x") ? hexadecimal(text) : Option.none();
        }
        return text.startsWith("0x") ? hexadecimal(text) : decimal(text);
    }

    /** An exponent may be one that no number has. Most texts are none at all, and an exception costs more than a look. */
    private static Option<Object> decimal(String text) {
        if (!DecimalText.isDecimal(text)) {
            return Option.none();
        }
        try {
            return Option.some(new BigDecimal(text).stripTrailingZeros());
        } catch (NumberFormatException | ArithmeticException noNumber) {
            return Option.none();
        }
    }

    private static Option<Object> hexadecimal(String text) {
        try {
            return Option.some(new BigDecimal(new BigInteger(text.substring(2), 16)).stripTrailingZeros());
        } catch (NumberFormatException noNumber) {
            return Option.none();
        }
    }
}
