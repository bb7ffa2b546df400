package dev.stowage.load.environment;

import dev.stowage.load.yaml.Node;
import dev.stowage.problem.Problem;
import dev.stowage.source.AttributePath;
import dev.stowage.source.Span;
import io.vavr.Tuple;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.LinkedHashSet;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.util.List;
import java.util.function.Function;

/**
 * One mapping of the file. Its attributes are asked for by name and kind; one that nobody has asked for does not exist.
 * Problems join the list that all sections share. For what is missing or wrong an empty value stands: nothing is made of a
 * file that has a problem.
 */
final class Section {
    private final Node.Fields fields;
    private final AttributePath path;
    private final Span name;
    private final List<Problem> problems;
    private LinkedHashSet<String> asked = LinkedHashSet.empty();

    private Section(Node.Fields fields, AttributePath path, Span name, List<Problem> problems) {
        this.fields = fields;
        this.path = path;
        this.name = name;
        this.problems = problems;
    }

    static Section of(Node.Fields root, List<Problem> problems) {
        return new Section(root, AttributePath.ROOT, root.span(), problems);
    }

    /** What {@code read} makes of this mapping; then reports what it did not ask for. */
    <T> T read(Function<Section, T> read) {
        T value = read.apply(this);
        fields.entries().forEach(entry -> {
            if (!asked.contains(entry.key())) {
                problems.add(Mistakes.unknown(path, entry, asked));
            }
        });
        return value;
    }

    String text(String key) {
        return needed(key, Values::text).getOrElse("");
    }

    Option<String> optionalText(String key) {
        return optional(key, Values::text);
    }

    boolean bool(String key) {
        return needed(key, Values::bool).getOrElse(false);
    }

    Option<Boolean> optionalBool(String key) {
        return optional(key, Values::bool);
    }

    String word(String key, Vector<String> words) {
        return needed(key, value -> Values.word(value, words)).getOrElse("");
    }

    Vector<String> texts(String key) {
        return texts(key, needed(key, Values::items));
    }

    Vector<String> optionalTexts(String key) {
        return texts(key, optional(key, Values::items));
    }

    private Vector<String> texts(String key, Option<Node.Items> items) {
        return indexed(key, items).flatMap(item -> checked(item, Values::text));
    }

    /** A mapping whose keys the user chooses. */
    Option<LinkedHashMap<String, String>> textsByName(String key) {
        return optional(key, Values::fields)
                .map(map -> LinkedHashMap.ofEntries(Vector.ofAll(map.entries())
                        .flatMap(entry -> checked(located(path.key(key), entry), Values::text)
                                .map(text -> Tuple.of(entry.key(), text)))));
    }

    <T> Option<T> section(String key, Function<Section, T> read) {
        return optional(key, Values::fields)
                .map(map -> new Section(map, path.key(key), nameOf(key), problems).read(read));
    }

    <T> Vector<T> sections(String key, Function<Section, T> read) {
        return indexed(key, optional(key, Values::items))
                .flatMap(item -> checked(item, Values::fields)
                        .map(map -> new Section(map, item.path(), map.span(), problems).read(read)));
    }

    private Span nameOf(String key) {
        return fields.entry(key).map(Node.Entry::keySpan).getOrElse(name);
    }

    private Vector<Located> indexed(String key, Option<Node.Items> items) {
        return items.map(Node.Items::values)
                .getOrElse(Vector.empty())
                .zipWithIndex((value, at) -> new Located(path.key(key).index(at), value));
    }

    private <T> Option<T> needed(String key, Function<Located, Either<Problem, T>> kind) {
        if (!fields.has(key)) {
            problems.add(Mistakes.missing(path, name, key));
        }
        return optional(key, kind);
    }

    private <T> Option<T> optional(String key, Function<Located, Either<Problem, T>> kind) {
        asked = asked.add(key);
        return fields.entry(key).flatMap(entry -> checked(located(path, entry), kind));
    }

    private static Located located(AttributePath parent, Node.Entry entry) {
        return new Located(parent.key(entry.key()), entry.value());
    }

    /** The value, if it is of its kind; a bad part is passed over, since its problem is told already. */
    private <T> Option<T> checked(Located value, Function<Located, Either<Problem, T>> kind) {
        if (value.node() instanceof Node.Bad) {
            return Option.none();
        }
        Either<Problem, T> read = kind.apply(value);
        read.swap().forEach(problems::add);
        return read.toOption();
    }
}
