package dev.stowage.extension;

import dev.stowage.problem.NearestName;
import dev.stowage.problem.Problem;
import dev.stowage.problem.ProblemId;
import dev.stowage.source.AttributePath;
import dev.stowage.source.SourceMap;
import dev.stowage.value.Tree;
import io.vavr.Tuple2;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Vector;
import java.util.function.BiConsumer;

/** A kind of place where keys may stand, with the keys of that place and the builder that takes their values. */
final class Place<B> {
    static final String PREFIX = "x-aws-";

    private final String name;
    private final Vector<Key<?>> keys;
    private final LinkedHashMap<String, Row<B>> rows;

    private Place(String name, Vector<Key<?>> keys, LinkedHashMap<String, Row<B>> rows) {
        this.name = name;
        this.keys = keys;
        this.rows = rows;
    }

    /** A place without keys; messages call it {@code name}. */
    static <B> Place<B> called(String name) {
        return new Place<>(name, Vector.empty(), LinkedHashMap.empty());
    }

    <T> Place<B> with(Key<T> key, BiConsumer<B, T> set) {
        return new Place<>(name, keys.append(key), rows.put(key.name(), Row.optional(key.name(), key.decoder(), set)));
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
                .filter(attribute -> attribute._1.startsWith(PREFIX))
                .flatMap(attribute -> read(attribute, new Located(attribute._2, at.key(attribute._1), sources), into));
    }

    private Vector<Problem> read(Tuple2<String, Tree> attribute, Located value, B into) {
        return rows.get(attribute._1)
                .map(row -> row.read().apply(value, into).problems())
                .getOrElse(() -> Vector.of(stray(value.path(), value.sources(), rows.keySet())));
    }

    /** The complaint about a key that does not stand here: it is at home elsewhere, or nowhere. */
    static Problem stray(AttributePath path, SourceMap sources, Iterable<String> here) {
        String key = path.last();
        Vector<String> homes = Places.all().filter(place -> place.has(key)).map(Place::name);
        ProblemId id = homes.isEmpty() ? ProblemId.UNKNOWN_EXTENSION : ProblemId.MISPLACED_EXTENSION;
        String sentence = homes.isEmpty() ? "there is no extension " + key : key + " has no meaning here";
        Problem.Builder problem = Problem.at(sources.keyAt(path), id, sentence).path(path);
        return homes.isEmpty()
                ? problem.hint(NearestName.hint(key, here).orElse(NearestName.hint(key, Places.names())))
                        .build()
                : problem.hint("write it in " + homes.mkString(" or ")).build();
    }
}
