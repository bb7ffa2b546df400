package dev.stowage.extension;

import dev.stowage.problem.Problem;
import dev.stowage.source.AttributePath;
import dev.stowage.source.SourceMap;
import dev.stowage.value.Tree;
import io.vavr.Tuple2;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Vector;
import java.util.function.BiConsumer;

/** A kind of place where keys may stand, with the keys of that place and the builder that takes their values. */
final class Place<B> {

    private final String name;
    private final Vector<Key<?>> keys;
    private final LinkedHashMap<String, Row<B>> rows;
    private final MisplacedKeys misplaced;

    private Place(String name, Vector<Key<?>> keys, LinkedHashMap<String, Row<B>> rows, MisplacedKeys misplaced) {
        this.name = name;
        this.keys = keys;
        this.rows = rows;
        this.misplaced = misplaced;
    }

    /** A place without keys; messages call it {@code name}. A key that it does not have is an error. */
    static <B> Place<B> called(String name) {
        return new Place<>(name, Vector.empty(), LinkedHashMap.empty(), MisplacedKeys::refused);
    }

    /** A place without keys, where a key that it does not have is left alone, with a warning. */
    static <B> Place<B> tolerant(String name) {
        return new Place<>(name, Vector.empty(), LinkedHashMap.empty(), MisplacedKeys::ignored);
    }

    <T> Place<B> with(Key<T> key, BiConsumer<B, T> set) {
        return new Place<>(
                name, keys.append(key), rows.put(key.name(), Row.optional(key.name(), key.decoder(), set)), misplaced);
    }

    String name() {
        return name;
    }

    Vector<Key<?>> keys() {
        return keys;
    }

    boolean has(String key) {
        return rows.containsKey(key);
    }

    /** Reads the keys among these attributes into the builder. */
    Vector<Problem> read(LinkedHashMap<String, Tree> attributes, AttributePath at, SourceMap sources, B into) {
        return Vector.ofAll(attributes)
                .filter(attribute -> attribute._1.startsWith(KeyName.PREFIX))
                .flatMap(attribute -> read(attribute, new Located(attribute._2, at.key(attribute._1), sources), into));
    }

    /** What the key takes, where nothing better can be said. */
    private Problem hinted(String name, Problem problem) {
        return problem.hint().isDefined()
                ? problem
                : Problem.builder()
                        .from(problem)
                        .hint(keys.find(key -> key.name().equals(name)).map(key -> name + " takes: " + key.type()))
                        .build();
    }

    private Vector<Problem> read(Tuple2<String, Tree> attribute, Located value, B into) {
        return rows.get(attribute._1)
                .map(row -> row.read().apply(value, into).problems().map(problem -> hinted(attribute._1, problem)))
                .getOrElse(() -> Vector.of(misplaced.problem(value.path(), value.sources(), rows.keySet())));
    }
}
