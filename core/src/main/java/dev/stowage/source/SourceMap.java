package dev.stowage.source;

import io.vavr.collection.Vector;

/**
 * The way back from an attribute of a loaded value to the text that made it. A path that was never written (a default)
 * answers with its nearest written ancestor.
 */
public interface SourceMap {
    /** Where to look for the attribute: its text, or its key when the value is a mapping or a list. */
    Span at(AttributePath path);

    /** Where the key of the attribute stands, or its text when it is an item of a list. */
    Span keyAt(AttributePath path);

    /** Every path that was written, in the order of the document. */
    Vector<AttributePath> paths();

    /** Whether exactly this path was written. */
    boolean has(AttributePath path);
}
