package dev.stowage.arbitraries;

import dev.stowage.value.Tree;
import io.vavr.Tuple;
import io.vavr.Tuple2;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.util.List;
import java.util.function.Function;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** An attribute that can be written once it is known what is around it; none where nothing around it fits. */
interface Part {
    Option<Tuple2<String, Tree>> in(Scope scope);

    /** What a service finds around it. */
    record Scope(
            int position,
            Vector<String> networks,
            Vector<String> volumes,
            Vector<String> secrets,
            Vector<String> configs,
            Vector<String> earlierServices) {}

    /** An attribute that needs nothing around it. */
    static Arbitrary<Part> of(String key, Arbitrary<? extends Tree> value) {
        return value.map(tree -> scope -> Option.some(Tuple.of(key, tree)));
    }

    /** An attribute with some of the names around, each with a value that goes with it. */
    static <T> Arbitrary<Part> naming(
            String key,
            Function<Scope, Vector<String>> names,
            Arbitrary<T> each,
            Function<Vector<Tuple2<String, T>>, Tree> written) {
        return each.list()
                .ofMinSize(1)
                .ofMaxSize(3)
                .flatMap(values -> Names.choices(values.size())
                        .map(choices -> scope -> chosen(names.apply(scope), choices, values)
                                .map(written)
                                .map(tree -> Tuple.of(key, tree))));
    }

    private static <T> Option<Vector<Tuple2<String, T>>> chosen(
            Vector<String> names, List<Integer> choices, List<T> values) {
        return names.isEmpty()
                ? Option.none()
                : Option.some(Vector.ofAll(choices)
                        .map(choice -> names.get(choice % names.size()))
                        .zip(values)
                        .distinctBy(pair -> pair._1));
    }

    /** Some of these attributes. */
    static Arbitrary<Vector<Part>> some(Vector<Arbitrary<Part>> parts) {
        return Combinators.combine(parts.map(part -> part.list().ofMaxSize(1)).asJava())
                .as(chosen -> Vector.ofAll(chosen).flatMap(Vector::ofAll));
    }

    /** The attributes as a mapping. */
    static Tree.Fields written(Vector<Part> parts, Scope scope) {
        return Trees.fields(parts.flatMap(part -> part.in(scope)));
    }
}
