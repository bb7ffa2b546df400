package dev.stowage.write;

import dev.stowage.value.Tree;

/** What can write itself: one whole value, a mapping, a list or a single one. */
@FunctionalInterface
public interface Writable {
    void writeTo(Sink sink);

    /** The document as plain data. */
    default Tree tree() {
        return TreeSink.tree(this);
    }
}
