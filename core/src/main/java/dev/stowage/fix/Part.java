package dev.stowage.fix;

import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.util.function.Function;

/** A stretch of a YAML text, from one offset to another, and what is inside it. */
sealed interface Part {
    <R> R fold(Function<Single, R> single, Function<Entry, R> entry, Function<Collection, R> collection);

    int start();

    /** Behind the last character; what follows on the line, or on empty lines, is not of it. */
    int end();

    /** Where it begins behind its anchor, to which other parts of the text may refer. */
    default int body() {
        return start();
    }

    /** The parts directly inside, in the order of the text. */
    Vector<Part> inside();

    /** A text, a number, an alias, or nothing at all, where start and end are one. */
    record Single(int start, int body, int end, String value) implements Part {
        @Override
        public Vector<Part> inside() {
            return Vector.empty();
        }

        @Override
        public <R> R fold(Function<Single, R> single, Function<Entry, R> entry, Function<Collection, R> collection) {
            return single.apply(this);
        }
    }

    /** A key and its value. */
    record Entry(Part key, Part value) implements Part {
        @Override
        public int start() {
            return key.start();
        }

        @Override
        public int end() {
            return Math.max(key.end(), value.end());
        }

        @Override
        public Vector<Part> inside() {
            return Vector.of(key, value);
        }

        @Override
        public <R> R fold(Function<Single, R> single, Function<Entry, R> entry, Function<Collection, R> collection) {
            return entry.apply(this);
        }

        boolean isNamed(String name) {
            return key instanceof Single single && single.value().equals(name);
        }
    }

    /** A mapping or a list. */
    record Collection(int start, int body, int end, Style style, Kind kind, Vector<Part> inside) implements Part {
        @Override
        public <R> R fold(Function<Single, R> single, Function<Entry, R> entry, Function<Collection, R> collection) {
            return collection.apply(this);
        }

        boolean isAnchored() {
            return body > start;
        }

        Option<Entry> entry(String name) {
            return inside.filter(Entry.class::isInstance).map(Entry.class::cast).find(entry -> entry.isNamed(name));
        }
    }

    /** How a collection is written. */
    enum Style {
        /** One line or more for each entry. */
        BLOCK,
        /** In brackets. */
        FLOW
    }

    /** What a collection is. */
    enum Kind {
        MAPPING,
        LIST
    }
}
