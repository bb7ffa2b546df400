package dev.stowage.load.decode;

import dev.stowage.load.yaml.Node;
import dev.stowage.load.yaml.ScalarText;
import dev.stowage.problem.ComposeProblem;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.util.Map;

/** Maps of text that Compose writes as a mapping or as a list of {@code key=value}. */
final class Assignments {
    private Assignments() {}

    /** Values by key; a key without a value has none. A key of a list that ends with a blank is refused. */
    static Either<Complaint, LinkedHashMap<String, Option<String>>> variables(Node node) {
        return of(node).flatMap(map -> map.keySet()
                .find(key -> node instanceof Node.Items && !key.equals(key.stripTrailing()))
                .<Either<Complaint, LinkedHashMap<String, Option<String>>>>map(key -> trailingBlank(node, key))
                .getOrElse(Either.right(map)));
    }

    private static Either<Complaint, LinkedHashMap<String, Option<String>>> trailingBlank(Node node, String key) {
        Complaint complaint = Complaint.of(
                ComposeProblem.VARIABLE_NAME_BLANK,
                "has a variable whose name ends with a blank",
                key,
                "remove the blank after the name");
        return Either.left(named(node, key).map(complaint::about).getOrElse(complaint));
    }

    /** The text that gives a value to a key, or the key itself. */
    private static Option<Node> named(Node node, String key) {
        return node.fold(
                bad -> Option.none(),
                scalar -> Option.none(),
                items -> items.values().findLast(item -> value(item).exists(text -> text.startsWith(key))),
                fields -> fields.entry(key).map(entry -> new Node.Text(key, entry.keySpan())));
    }

    /** Texts by key; a key without a value has the empty text. */
    static Either<Complaint, LinkedHashMap<String, String>> labels(Node node) {
        return of(node).map(map -> map.mapValues(value -> value.getOrElse("")));
    }

    /** Texts by key from a mapping only. */
    static Either<Complaint, LinkedHashMap<String, String>> options(Node node) {
        return node instanceof Node.Fields ? labels(node) : Complaint.noMapping(node);
    }

    /** Texts by key from a mapping whose values are texts and whole numbers. */
    static Either<Complaint, LinkedHashMap<String, String>> textsAndIntegers(Node node) {
        Option<Node.Entry> other = node instanceof Node.Fields fields
                ? Vector.ofAll(fields.entries()).find(entry -> !isTextOrInteger(entry.value()))
                : Option.none();
        return other.map(Assignments::neither)
                .map(Either::<Complaint, LinkedHashMap<String, String>>left)
                .getOrElse(() -> options(node));
    }

    private static Complaint neither(Node.Entry entry) {
        return Complaint.of(
                        ComposeProblem.WRONG_TYPE,
                        "takes a string or an integer for " + entry.key() + ", not "
                                + entry.value().phrase(),
                        "write one value behind " + entry.key() + ":")
                .about(entry.value());
    }

    private static boolean isTextOrInteger(Node node) {
        return node instanceof Node.Text
                || node instanceof Node.Whole
                || node instanceof Node.Null
                || node instanceof Node.Bad;
    }

    private static Either<Complaint, LinkedHashMap<String, Option<String>>> of(Node node) {
        return node.fold(
                bad -> Either.right(LinkedHashMap.empty()),
                scalar -> Complaint.wrongKind("a mapping or a list", scalar),
                items -> Either.right(listed(items)),
                fields -> Either.right(mapped(fields)));
    }

    private static LinkedHashMap<String, Option<String>> mapped(Node.Fields fields) {
        Map<String, Option<String>> map = new java.util.LinkedHashMap<>();
        fields.entries().forEach(entry -> map.put(entry.key(), value(entry.value())));
        return LinkedHashMap.ofAll(map);
    }

    private static Option<String> value(Node node) {
        return node instanceof Node.Scalar scalar && !(node instanceof Node.Null)
                ? Option.some(ScalarText.of(scalar))
                : Option.none();
    }

    private static LinkedHashMap<String, Option<String>> listed(Node.Items items) {
        Map<String, Option<String>> map = new java.util.LinkedHashMap<>();
        items.values().flatMap(Assignments::value).forEach(item -> {
            int sign = item.indexOf('=');
            map.put(sign < 0 ? item : item.substring(0, sign), Option.when(sign >= 0, () -> item.substring(sign + 1)));
        });
        return LinkedHashMap.ofAll(map);
    }

    /** Lists of text by key, from a mapping; a single value is a list of one. */
    static Either<Complaint, LinkedHashMap<String, Vector<String>>> lists(Node node) {
        if (!(node instanceof Node.Fields fields)) {
            return Complaint.noMapping(node);
        }
        Map<String, Vector<String>> map = new java.util.LinkedHashMap<>();
        fields.entries().forEach(entry -> map.put(entry.key(), values(entry.value())));
        return Either.right(LinkedHashMap.ofAll(map).rejectValues(Vector::isEmpty));
    }

    static Vector<String> values(Node node) {
        return node instanceof Node.Items items
                ? items.values().flatMap(Assignments::value)
                : value(node).toVector();
    }
}
