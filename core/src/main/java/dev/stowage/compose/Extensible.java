package dev.stowage.compose;

import dev.stowage.value.Tree;
import io.vavr.collection.LinkedHashMap;

/** What accepts attributes of the user's own: the names that begin with {@code x-} (Compose Specification, "Extensions"). */
public interface Extensible {
    /** The {@code x-*} attributes with their whole names, as written. */
    LinkedHashMap<String, Tree> extensions();
}
