package dev.stowage.load.schema;

import dev.stowage.load.yaml.Node;
import dev.stowage.source.AttributePath;
import io.vavr.Tuple;
import io.vavr.Tuple2;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/** Where an attribute belongs that stands in a place that has none of its name, by the paths of the schema. */
final class Misplaced {
    /** What a user calls services and their like. */
    private static final String NAME = "NAME";

    /** Jobs have what services have, and are seldom meant. */
    private static final String JOBS = "jobs";

    private static final int MOST = 2;

    private Misplaced() {}

    /** The places nearest to this one that have the attribute; none where there are many. */
    static Option<String> hint(AttributePath at, Node.Entry entry) {
        if (at.equals(AttributePath.ROOT) && isService(entry.value())) {
            return Option.some("write services: above it, and indent it, to make it a service");
        }
        Vector<String> here = at.steps().map(AttributePath.Step::text);
        Vector<Tuple2<Integer, Vector<String>>> places =
                places(ComposeShape.DOCUMENT, Vector.empty(), entry).map(place -> Tuple.of(common(place, here), place));
        int nearest = places.map(Tuple2::_1).max().getOrElse(0);
        return Option.when(
                        !here.headOption().contains(JOBS),
                        places.filter(place -> place._1 == nearest).map(place -> spelled(place._2, here, nearest)))
                .filter(found -> found.nonEmpty() && found.size() <= MOST)
                .map(found -> found.mkString("it belongs ", ", or ", ""));
    }

    private static boolean isService(Node value) {
        return value instanceof Node.Fields fields
                && fields.size() > 0
                && ServiceShapes.SERVICE
                        .mapping()
                        .exists(service -> Vector.ofAll(fields.entries())
                                .forAll(entry -> service.at(entry.key()).isDefined()));
    }

    /** Every mapping of the schema, outside of lists, that takes the attribute with such a value. */
    private static Vector<Vector<String>> places(Shape shape, Vector<String> path, Node.Entry entry) {
        return shape.mapping()
                .toVector()
                .flatMap(mapping -> Option.of(mapping.attributes().get(entry.key()))
                        .filter(attribute -> attribute.takes(Kind.of(entry.value())))
                        .map(attribute -> path)
                        .toVector()
                        .appendAll(Vector.ofAll(mapping.attributes().entrySet())
                                .reject(attribute -> attribute.getKey().equals(JOBS))
                                .flatMap(attribute ->
                                        places(attribute.getValue(), path.append(attribute.getKey()), entry)))
                        .appendAll(mapping.chosen()
                                .toVector()
                                .flatMap(chosen -> places(chosen.value(), path.append(NAME), entry))));
    }

    /** How many steps both have in common from the root. */
    private static int common(Vector<String> place, Vector<String> here) {
        return place.zip(here)
                .takeWhile(steps -> steps._1.equals(NAME) || steps._1.equals(steps._2))
                .size();
    }

    private static String spelled(Vector<String> place, Vector<String> here, int common) {
        return place.isEmpty()
                ? "at the top level"
                : "in " + here.take(common).appendAll(place.drop(common)).mkString(".");
    }
}
