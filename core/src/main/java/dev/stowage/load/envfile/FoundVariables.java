package dev.stowage.load.envfile;

import dev.stowage.load.contents.LoneVariable;
import dev.stowage.load.dotenv.FileVariables;
import dev.stowage.source.AttributePath;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Vector;

/** What the files say that one container names, later ones over earlier ones. */
record FoundVariables(LinkedHashMap<String, String> values, Vector<LoneVariable> alone) {
    static final FoundVariables NONE = new FoundVariables(LinkedHashMap.empty(), Vector.empty());

    /** With what the next file says, which is named {@code at} this place. */
    FoundVariables with(FileVariables file, AttributePath at) {
        return new FoundVariables(
                over(values, file.values()),
                alone.appendAll(file.bareNames().map(place -> new LoneVariable(at, place))));
    }

    static <V> LinkedHashMap<String, V> over(LinkedHashMap<String, V> base, LinkedHashMap<String, V> over) {
        java.util.LinkedHashMap<String, V> joined = new java.util.LinkedHashMap<>();
        base.forEach(joined::put);
        over.forEach(joined::put);
        return LinkedHashMap.ofAll(joined);
    }
}
