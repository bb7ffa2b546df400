package dev.stowage.load.schema;

import dev.stowage.load.yaml.Node;
import dev.stowage.source.AttributePath;
import io.vavr.Lazy;
import io.vavr.collection.Map;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/** Where an attribute belongs that stands in a place that has none of its name, by the paths of the schema. */
final class Misplaced {
    /** What a user calls services and their like. */
    private static final String NAME = "NAME";

    /** Jobs have what services have, and are seldom meant. */
    private static final String JOBS = "jobs";

    private static final int MOST = 2;

    /** Every mapping of the schema, outside of lists, by the attributes that it takes. */
    private static final Lazy<Map<String, Vector<Place>>> PLACES =
            Lazy.of(() -> places(ComposeShape.DOCUMENT, Vector.empty()).groupBy(Place::name));

    private Misplaced() {}

    private record Place(Vector<String> path, String name, Shape attribute) {}

    /** The places nearest to this one that have the attribute; none where there are many. */
    static Option<String> hint(AttributePath at, Node.Entry entry) {
        Vector<Vector<String>> places = PLACES.get()
                .getOrElse(entry.key(), Vector.empty())
                .filter(place -> place.attribute().takes(Kind.of(entry.value())))
                .map(Place::path);
        return places.isEmpty()
                ? Option.when(isService(entry.value()), () -> at)
                        .flatMap(Misplaced::service)
                        .orElse(() -> nothing(at, entry))
                : belongs(places, at.steps().map(AttributePath.Step::text));
    }

    /** What has the attributes of a service. */
    private static Option<String> service(AttributePath at) {
        return at.parent().contains(AttributePath.of("services"))
                ? Option.some("begin it in the column of " + at.last() + " to make it a service")
                : Option.when(
                        at.equals(AttributePath.ROOT), "write services: above it, and indent it, to make it a service");
    }

    /** A name with nothing below it may have slipped from those around. */
    private static Option<String> nothing(AttributePath at, Node.Entry entry) {
        return Option.when(
                entry.value() instanceof Node.Null && at.parent().contains(AttributePath.of("services")),
                () -> "begin it in the column of " + at.last() + " if it is another service; else remove it");
    }

    private static Option<String> belongs(Vector<Vector<String>> places, Vector<String> here) {
        int most = places.map(place -> common(place, here)).max().getOrElse(0);
        Vector<Vector<String>> nearest = places.filter(place -> common(place, here) == most);
        return Option.when(!here.headOption().contains(JOBS) && nearest.size() <= MOST, () -> shortest(nearest))
                .map(found -> found.map(place -> spelled(place, here, most)).mkString("it belongs ", ", or ", ""));
    }

    /** What a part itself has is meant rather than what one of its parts has: restart of a service, not of depends_on. */
    private static Vector<Vector<String>> shortest(Vector<Vector<String>> places) {
        int least = places.map(Vector::size).min().getOrElse(0);
        return places.filter(place -> place.size() == least);
    }

    private static boolean isService(Node value) {
        return value instanceof Node.Fields fields
                && fields.size() > 0
                && ServiceShapes.SERVICE
                        .mapping()
                        .exists(service -> Vector.ofAll(fields.entries())
                                .forAll(entry -> service.at(entry.key()).isDefined()));
    }

    private static Vector<Place> places(Shape shape, Vector<String> path) {
        return shape.mapping()
                .toVector()
                .flatMap(mapping -> Vector.ofAll(mapping.attributes().entrySet())
                        .flatMap(attribute -> (attribute.getKey().equals(JOBS)
                                        ? Vector.<Place>empty()
                                        : places(attribute.getValue(), path.append(attribute.getKey())))
                                .prepend(new Place(path, attribute.getKey(), attribute.getValue())))
                        .appendAll(mapping.chosen()
                                .toVector()
                                .flatMap(chosen -> places(chosen.value(), path.append(NAME)))));
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
