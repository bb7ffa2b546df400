package dev.stowage.validate.support;

import io.vavr.collection.Vector;
import java.util.Locale;

/** What becomes of an attribute, and the id of the problem that tells of it; empty where nothing is said. */
record Answer(Kind kind, String id) {
    enum Kind {
        /** The template is another. */
        MAPPED(""),
        /** The template is the same, and nothing is said. */
        SILENT(""),
        /** The template is the same, and a warning says so. */
        IGNORED("ecs.attribute-ignored"),
        /** There is no template, and an error says what to write instead. */
        REFUSED("ecs.attribute-refused");

        private final String usual;

        Kind(String usual) {
            this.usual = usual;
        }
    }

    /** As one says of most attributes that end so. */
    static Answer of(Kind kind) {
        return new Answer(kind, kind.usual);
    }

    /** As cases write it: the kind, then the id, unless it is the usual one. */
    static Answer of(String written) {
        Vector<String> words = Vector.of(written.split(" ", -1));
        Kind kind = Kind.valueOf(words.head().toUpperCase(Locale.ROOT));
        return new Answer(kind, words.tail().headOption().getOrElse(kind.usual));
    }
}
