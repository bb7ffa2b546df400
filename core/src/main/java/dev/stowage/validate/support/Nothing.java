package dev.stowage.validate.support;

import dev.stowage.source.AttributePath;
import dev.stowage.source.SourceMap;
import dev.stowage.source.Span;
import io.vavr.Lazy;
import io.vavr.collection.HashSet;
import io.vavr.collection.Set;
import io.vavr.collection.Vector;

/**
 * Attributes that say nothing: {@code false}, 0, an empty text, list or mapping. Who writes them asks for no more than who
 * leaves them out, and the retired Docker integration could not tell the two apart.
 *
 * @param told attributes of services that say something by being there, whatever they say
 */
record Nothing(SourceMap sources, Set<String> told, Lazy<Set<AttributePath>> withParts) {
    private static final AttributePath SERVICES = AttributePath.of("services");

    private static final Vector<String> WORDS = Vector.of("false", "0", "null", "~");

    /** Durations that are as good as none where they are 0. */
    private static final Vector<String> DURATIONS = Vector.of("delay", "monitor");

    private static final Vector<String> NO_TIME = Vector.of("0s", "0ms", "0m", "0h");

    /** Mappings that mean something when they are empty, for they are there. */
    private static final Vector<String> PRESENCES =
            Vector.of("build", "credential_spec", "blkio_config", "rollback_config", "restart_policy", "provider");

    static Nothing in(SourceMap sources, Set<String> told) {
        return new Nothing(
                sources, told, Lazy.of(() -> HashSet.ofAll(sources.paths().flatMap(AttributePath::parent))));
    }

    boolean isAt(AttributePath path) {
        boolean isSingle = !sources.at(path).equals(sources.keyAt(path));
        return !isTold(path) && hasKey(path) && (isSingle ? isWord(path) : isEmpty(path));
    }

    private boolean isTold(AttributePath path) {
        return told.contains(path.last())
                && path.parent().flatMap(AttributePath::parent).contains(SERVICES);
    }

    /** Items of lists have none, nor have the parts of a short form. */
    private boolean hasKey(AttributePath path) {
        return sources.keyAt(path).written().replace("\"", "").replace("'", "").equals(path.last());
    }

    private boolean isWord(AttributePath path) {
        Span text = sources.at(path);
        boolean isQuoted = text.shows("\"") || text.shows("'");
        return isQuoted ? text.shows("\"\"") || text.shows("''") : words(path).contains(text.written());
    }

    private static Vector<String> words(AttributePath path) {
        return DURATIONS.contains(path.last()) ? WORDS.appendAll(NO_TIME) : WORDS;
    }

    private boolean isEmpty(AttributePath path) {
        return !withParts.get().contains(path) && !PRESENCES.contains(path.last());
    }
}
