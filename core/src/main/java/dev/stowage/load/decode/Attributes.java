package dev.stowage.load.decode;

import dev.stowage.compose.Ulimit;
import dev.stowage.compose.Word;
import dev.stowage.load.yaml.Misspelled;
import dev.stowage.load.yaml.Node;
import dev.stowage.load.yaml.Plain;
import dev.stowage.problem.ComposeProblem;
import dev.stowage.problem.Problem;
import dev.stowage.source.AttributePath;
import dev.stowage.source.ComposePath;
import dev.stowage.value.Bytes;
import dev.stowage.value.Tree;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.function.Function;

/**
 * The attributes of one mapping, each asked for by name and kind. What is absent, null, bad or not of its kind is absent
 * here; for the last, a problem joins the list that all mappings of one decoding share. Empty text and, where it is asked
 * for as an amount, zero count as absent.
 */
final class Attributes {
    private static final long UNSIGNED_32 = 0xFFFF_FFFFL;

    private final Node.Fields fields;
    private final Node nothing;
    private final AttributePath path;
    private final Collection<Problem> problems;

    Attributes(Node.Fields fields, AttributePath path, Collection<Problem> problems) {
        this.fields = fields;
        this.nothing = new Node.Null(fields.span());
        this.path = path;
        this.problems = problems;
    }

    /** The last step of the way to this mapping. */
    String name() {
        return path.last();
    }

    /** The attribute as {@code conversion} understands it. */
    <T> Option<T> value(String key, Function<Node, Either<Complaint, T>> conversion) {
        Node node = written(key);
        return present(node) ? converted(path.key(key), node, conversion) : Option.none();
    }

    /** The attribute as {@code conversion} understands it; a problem when it is not there at all. */
    <T> Option<T> needed(String key, Function<Node, Either<Complaint, T>> conversion) {
        if (!fields.has(key) && !Misspelled.isIn(fields, key)) {
            report(Problem.at(fields.span(), ComposeProblem.MISSING_ATTRIBUTE, path + " has no " + key)
                    .path(path)
                    .hint("add " + key)
                    .build());
        }
        return value(key, conversion);
    }

    private void report(Problem problem) {
        problems.add(problem);
    }

    /** The attribute, or null: most are absent of most mappings, so this is what is asked most. */
    private Node written(String key) {
        return fields.getOrElse(key, nothing);
    }

    private static boolean present(Node node) {
        return !(node instanceof Node.Null || node instanceof Node.Bad);
    }

    private <T> Option<T> converted(AttributePath at, Node node, Function<Node, Either<Complaint, T>> conversion) {
        return conversion
                .apply(node)
                .fold(
                        complaint -> {
                            complaint.at(at, node).forEach(this::report);
                            return Option.none();
                        },
                        Option::some);
    }

    Option<String> text(String key) {
        return value(key, Scalars::text).filter(text -> !text.isEmpty());
    }

    /** A text that says something when it is empty too. */
    Option<String> anyText(String key) {
        return value(key, Scalars::text);
    }

    /** The name outside of the project; empty where variables made it so, and without the normal form, which adds it. */
    String outerName() {
        return value("name", Scalars::text).getOrElse("");
    }

    Option<Boolean> bool(String key) {
        return value(key, Scalars::bool);
    }

    boolean is(String key) {
        return bool(key).getOrElse(false);
    }

    Option<Integer> integer(String key) {
        return value(key, node -> Scalars.wholeOrDigits(node, Integer.MIN_VALUE, Integer.MAX_VALUE))
                .map(Long::intValue);
    }

    Option<Long> amount(String key) {
        return value(key, node -> Scalars.wholeOrDigits(node, Long.MIN_VALUE, Long.MAX_VALUE))
                .filter(number -> number != 0);
    }

    /** A number that cannot be negative. */
    Option<Long> natural(String key) {
        return value(key, node -> Scalars.whole(node, 0, Long.MAX_VALUE));
    }

    Option<Long> unsigned32(String key) {
        return value(key, node -> Scalars.whole(node, 0, UNSIGNED_32));
    }

    Option<Long> unsigned16(String key) {
        return value(key, node -> Scalars.whole(node, 0, Character.MAX_VALUE)).filter(number -> number != 0);
    }

    Option<Float> decimal(String key) {
        return value(key, Scalars::decimal).filter(number -> number != 0);
    }

    Option<Bytes> bytes(String key) {
        return value(key, ByteSizes::of).filter(size -> size.count() != 0);
    }

    Option<Duration> duration(String key) {
        return value(key, DurationAttribute::of);
    }

    <W extends Word> Option<W> word(String key, W[] words) {
        return text(key).flatMap(any -> value(key, node -> Scalars.word(node, words)));
    }

    /** A list of texts; a single text is a list of one. */
    Vector<String> texts(String key) {
        return written(key) instanceof Node.Items items
                ? texts(path.key(key), items)
                : value(key, Scalars::text).toVector();
    }

    private Vector<String> texts(AttributePath at, Node.Items items) {
        return items.values()
                .zipWithIndex()
                .flatMap(item ->
                        present(item._1) ? converted(at.index(item._2), item._1, Scalars::text) : Option.none());
    }

    /** The words of a command; a warning when its line is not read to the end. */
    Option<Vector<String>> command(String key) {
        CommandLines.cut(path.key(key), written(key)).forEach(this::report);
        return value(key, CommandLines::of);
    }

    LinkedHashMap<String, Option<String>> variables(String key) {
        return value(key, Assignments::variables).getOrElse(LinkedHashMap.empty());
    }

    LinkedHashMap<String, String> labels(String key) {
        return value(key, Assignments::labels).getOrElse(LinkedHashMap.empty());
    }

    LinkedHashMap<String, String> options(String key) {
        return value(key, Assignments::options).getOrElse(LinkedHashMap.empty());
    }

    LinkedHashMap<String, String> textsAndIntegers(String key) {
        return value(key, Assignments::textsAndIntegers).getOrElse(LinkedHashMap.empty());
    }

    LinkedHashMap<String, Vector<String>> hosts(String key) {
        return value(key, Hosts::of).getOrElse(LinkedHashMap.empty());
    }

    LinkedHashMap<String, Ulimit> ulimits(String key) {
        return each(
                key,
                Function.identity(),
                entry -> converted(path.key(key).key(entry.key()), entry.value(), Ulimits::of));
    }

    /** The object at a key. */
    <T> Option<T> object(String key, Function<Attributes, T> decode) {
        Node node = written(key);
        return present(node) ? mapping(path.key(key), node).map(decode) : Option.none();
    }

    /** The objects of a list. */
    <T> Vector<T> objects(String key, Function<Attributes, T> decode) {
        return needyObjects(key, item -> Option.some(decode.apply(item)));
    }

    /** The objects of a list, without those that lack what they cannot be without. */
    <T> Vector<T> needyObjects(String key, Function<Attributes, Option<T>> decode) {
        Vector<Node> items = value(key, Attributes::items).getOrElse(Vector.empty());
        return items.isEmpty()
                ? Vector.empty()
                : items.zipWithIndex()
                        .filter(item -> present(item._1))
                        .flatMap(item ->
                                mapping(path.key(key).index(item._2), item._1).flatMap(decode));
    }

    /** The same; none where one of them is missing, since the others are found by their places in the list. */
    <T> Vector<T> allObjects(String key, Function<Attributes, Option<T>> decode) {
        Vector<T> objects = needyObjects(key, decode);
        return written(key) instanceof Node.Items list && list.values().size() > objects.size()
                ? Vector.empty()
                : objects;
    }

    private static Either<Complaint, Vector<Node>> items(Node node) {
        return node instanceof Node.Items items ? Either.right(items.values()) : Complaint.wrongKind("a list", node);
    }

    /** The objects of a mapping by name; an entry without attributes is an object without attributes. */
    <K, T> LinkedHashMap<K, T> named(String key, Function<String, K> name, Function<Attributes, T> decode) {
        return each(
                key, name, entry -> Option.some(decode.apply(entry(key, entry).getOrElse(() -> empty(key, entry)))));
    }

    /** The objects of a mapping by name; an entry without attributes has none. */
    <K, T> LinkedHashMap<K, Option<T>> optional(String key, Function<String, K> name, Function<Attributes, T> decode) {
        return each(key, name, entry -> Option.some(entry(key, entry).map(decode)));
    }

    private <K, V> LinkedHashMap<K, V> each(
            String key, Function<String, K> name, Function<Node.Entry, Option<V>> value) {
        return value(key, Attributes::fields).map(all -> each(all, name, value)).getOrElse(LinkedHashMap.empty());
    }

    private static <K, V> LinkedHashMap<K, V> each(
            Node.Fields all, Function<String, K> name, Function<Node.Entry, Option<V>> value) {
        Map<K, V> map = new java.util.LinkedHashMap<>();
        all.entries().forEach(entry -> value.apply(entry).forEach(read -> map.put(name.apply(entry.key()), read)));
        return LinkedHashMap.ofAll(map);
    }

    private Option<Attributes> entry(String key, Node.Entry entry) {
        return Option.some(entry.value())
                .filter(Attributes::present)
                .flatMap(node -> mapping(path.key(key).key(entry.key()), node));
    }

    private Attributes empty(String key, Node.Entry entry) {
        Node.Fields none = Node.Fields.of(Vector.empty(), entry.keySpan());
        return new Attributes(none, path.key(key).key(entry.key()), problems);
    }

    private Option<Attributes> mapping(AttributePath at, Node node) {
        return converted(at, node, Attributes::fields).map(inner -> new Attributes(inner, at, problems));
    }

    private static Either<Complaint, Node.Fields> fields(Node node) {
        return node instanceof Node.Fields map ? Either.right(map) : Complaint.noMapping(node);
    }

    LinkedHashMap<String, Tree> extensions() {
        return extensions(fields);
    }

    /** The attributes of the user's own in a mapping. */
    static LinkedHashMap<String, Tree> extensions(Node.Fields fields) {
        Map<String, Tree> found = new java.util.LinkedHashMap<>();
        fields.entries().forEach(entry -> {
            if (ComposePath.isExtension(entry.key())) {
                found.put(entry.key(), Plain.of(entry.value()));
            }
        });
        return found.isEmpty() ? LinkedHashMap.empty() : LinkedHashMap.ofAll(found);
    }
}
