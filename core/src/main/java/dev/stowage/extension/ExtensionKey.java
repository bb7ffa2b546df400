package dev.stowage.extension;

import dev.stowage.value.Dialect;
import dev.stowage.value.PerDialect;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/** A key of AWS ({@code x-aws-*}): the places where it may stand, and what it is in each dialect that knows it. */
public record ExtensionKey(String name, Vector<String> places, PerDialect<Option<Form>> forms) {
    /** What a key takes with its range, what holds without it, and what it is for. */
    public record Form(String type, String fallback, String meaning) {}

    /** All keys of all dialects, in the order of their places. */
    public static Vector<ExtensionKey> all() {
        return names(Dialect.MODERN)
                .appendAll(names(Dialect.DOCKER_ECS))
                .distinct()
                .map(name -> new ExtensionKey(
                        name,
                        places(name),
                        new PerDialect<>(form(name, Dialect.MODERN), form(name, Dialect.DOCKER_ECS))));
    }

    public Option<Form> form(Dialect dialect) {
        return forms.in(dialect);
    }

    /** The names of the keys that a dialect knows. */
    public static Vector<String> names(Dialect dialect) {
        return PlaceSet.of(dialect).all().flatMap(Place::keys).map(Key::name);
    }

    private static Vector<String> places(String name) {
        return Vector.of(Dialect.values())
                .flatMap(dialect -> PlaceSet.of(dialect).all())
                .filter(place -> place.has(name))
                .map(Place::name)
                .distinct();
    }

    private static Option<Form> form(String name, Dialect dialect) {
        return PlaceSet.of(dialect)
                .all()
                .flatMap(Place::keys)
                .find(key -> key.name().equals(name))
                .map(key -> new Form(key.type(), key.fallback(), key.meaning()));
    }
}
