package dev.stowage.write;

/** What can write itself: one whole value, a mapping, a list or a single one. */
@FunctionalInterface
public interface Writable {
    void writeTo(Sink sink);
}
