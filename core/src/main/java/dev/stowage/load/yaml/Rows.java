package dev.stowage.load.yaml;

import dev.stowage.source.PathTable;
import io.vavr.Tuple;
import io.vavr.Tuple2;
import io.vavr.collection.Vector;
import java.util.function.Function;

/** The rows of a table of rules: one rule for attributes that several parts of a document have. */
public record Rows<R>(Vector<Tuple2<String, R>> all) {
    public static <R> Rows<R> none() {
        return new Rows<>(Vector.empty());
    }

    /** With a rule for these attributes, each a pattern inside of the owner; without one for the owner itself. */
    public Rows<R> with(Owner owner, R rule, String... attributes) {
        Vector<String> inside = Vector.of(attributes).map(attribute -> "." + attribute);
        return new Rows<>(all.appendAll(owner.places()
                .flatMap(place -> inside.isEmpty() ? Vector.of(place) : inside.map(place::concat))
                .map(pattern -> Tuple.of(pattern, rule))));
    }

    /** With every rule changed. */
    public <S> Rows<S> map(Function<R, S> change) {
        return new Rows<>(all.map(row -> row.map2(change)));
    }

    public PathTable<R> table() {
        return PathTable.of(all);
    }
}
