package dev.stowage.load.schema;

import dev.stowage.source.ComposePath;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a mapping holds: attributes by name, or values of one shape under keys that the user chooses.
 *
 * @param extensions whether keys that begin with {@code x-} may hold anything
 * @param closed whether other keys are wrong
 */
record MappingShape(
        Map<String, Shape> attributes,
        Vector<String> needed,
        Vector<String> oneOf,
        Option<Chosen> chosen,
        boolean extensions,
        boolean closed) {
    /** Keys of the user and the shape of what they hold. */
    record Chosen(Keys keys, Shape value) {}

    static MappingShape of(Attribute... rows) {
        Map<String, Shape> attributes = new LinkedHashMap<>();
        Vector<String> needed = Vector.empty();
        for (Attribute row : rows) {
            row.names().forEach(name -> attributes.put(name, row.shape()));
            needed = row.needed() ? needed.appendAll(row.names()) : needed;
        }
        return new MappingShape(attributes, needed, Vector.empty(), Option.none(), true, true);
    }

    static MappingShape of(Keys keys, Shape value) {
        return new MappingShape(
                Map.of(), Vector.empty(), Vector.empty(), Option.some(new Chosen(keys, value)), false, true);
    }

    MappingShape plain() {
        return new MappingShape(attributes, needed, oneOf, chosen, false, closed);
    }

    MappingShape open() {
        return new MappingShape(attributes, needed, oneOf, chosen, false, false);
    }

    MappingShape needingOneOf(Vector<String> names) {
        return new MappingShape(attributes, needed, names, chosen, extensions, closed);
    }

    /** What the value under a key has to be; none when it may be anything, or the key is wrong. */
    Option<Shape> at(String key) {
        return Option.of(attributes.get(key))
                .orElse(() -> chosen.filter(keys -> keys.keys().take(key)).map(Chosen::value));
    }

    /** The attribute that has this among the few words that it takes. */
    Option<String> nameOf(String word) {
        return Vector.ofAll(attributes.entrySet())
                .find(attribute -> attribute.getValue().words().contains(word))
                .map(Map.Entry::getKey);
    }

    boolean refuses(String key) {
        return closed && at(key).isEmpty() && !(extensions && ComposePath.isExtension(key));
    }
}
