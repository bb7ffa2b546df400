package dev.stowage.load.dotenv;

import dev.stowage.source.Span;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Vector;

/**
 * What an env file says.
 *
 * @param values in the order of the file
 * @param bareNames the places of names that stand alone, for values that variables have outside; one may be a secret, so
 *     none is repeated
 */
public record FileVariables(LinkedHashMap<String, String> values, Vector<Span> bareNames) {
    /** What a file says that nobody reads. */
    public static final FileVariables NONE = FileVariables.of(LinkedHashMap.empty());

    /** Without names that stand alone. */
    public static FileVariables of(LinkedHashMap<String, String> values) {
        return new FileVariables(values, Vector.empty());
    }
}
