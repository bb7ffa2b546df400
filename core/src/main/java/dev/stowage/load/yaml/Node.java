package dev.stowage.load.yaml;

import dev.stowage.source.Span;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * A part of a document with the place where its text stands. The phases of Load turn trees of nodes into trees of nodes;
 * what they make anew (a short form spelled out, a default) keeps the span of the text that it came from.
 */
public sealed interface Node {
    Span span();

    /** By shape: bad, single value, list, mapping. */
    <R> R fold(Function<Bad, R> bad, Function<Scalar, R> scalar, Function<Items, R> items, Function<Fields, R> fields);

    /** What messages call this kind: {@code mapping}, {@code list}, {@code string}, {@code number} ... */
    String kind();

    /** The kind with its article. */
    default String phrase() {
        String kind = kind();
        return this instanceof Null ? kind : ("aeiou".indexOf(kind.charAt(0)) >= 0 ? "an " : "a ") + kind;
    }

    /** A part that a problem was already reported for: later steps pass it by in silence. */
    record Bad(Span span) implements Node {
        @Override
        public String kind() {
            return "bad value";
        }

        @Override
        public <R> R fold(
                Function<Bad, R> bad,
                Function<Scalar, R> scalar,
                Function<Items, R> items,
                Function<Fields, R> fields) {
            return bad.apply(this);
        }
    }

    /** A single value. */
    sealed interface Scalar extends Node {
        /** One function per kind, the kinds in the order in which they are declared. */
        <R> R fold(Scalars<R> cases);

        @Override
        default <R> R fold(
                Function<Bad, R> bad,
                Function<Scalar, R> scalar,
                Function<Items, R> items,
                Function<Fields, R> fields) {
            return scalar.apply(this);
        }
    }

    /** What to do with each kind of single value. */
    record Scalars<R>(
            Function<Null, R> nothing,
            Function<Bool, R> bool,
            Function<Whole, R> whole,
            Function<Decimal, R> decimal,
            Function<Text, R> text,
            Function<Timestamp, R> timestamp) {}

    record Null(Span span) implements Scalar {
        @Override
        public String kind() {
            return "null";
        }

        @Override
        public <R> R fold(Scalars<R> cases) {
            return cases.nothing().apply(this);
        }
    }

    record Bool(boolean value, Span span) implements Scalar {
        @Override
        public String kind() {
            return "boolean";
        }

        @Override
        public <R> R fold(Scalars<R> cases) {
            return cases.bool().apply(this);
        }
    }

    record Whole(BigInteger value, Span span) implements Scalar {
        @Override
        public String kind() {
            return "integer";
        }

        @Override
        public <R> R fold(Scalars<R> cases) {
            return cases.whole().apply(this);
        }
    }

    record Decimal(double value, Span span) implements Scalar {
        @Override
        public String kind() {
            return "number";
        }

        @Override
        public <R> R fold(Scalars<R> cases) {
            return cases.decimal().apply(this);
        }
    }

    record Text(String value, Span span) implements Scalar {
        @Override
        public String kind() {
            return "string";
        }

        @Override
        public <R> R fold(Scalars<R> cases) {
            return cases.text().apply(this);
        }
    }

    /** An unquoted date or time; {@code text} is its RFC 3339 form, {@code written} the one in the file. */
    record Timestamp(String text, String written, Span span) implements Scalar {
        @Override
        public String kind() {
            return "timestamp";
        }

        @Override
        public <R> R fold(Scalars<R> cases) {
            return cases.timestamp().apply(this);
        }
    }

    record Items(Vector<Node> values, Span span) implements Node {
        @Override
        public String kind() {
            return "list";
        }

        @Override
        public <R> R fold(
                Function<Bad, R> bad,
                Function<Scalar, R> scalar,
                Function<Items, R> items,
                Function<Fields, R> fields) {
            return items.apply(this);
        }

        public Items withValues(Vector<Node> changed) {
            return new Items(changed, span);
        }

        /** As many items, each changed at its position; this list where all stay as they are. */
        public Items mapValues(BiFunction<Integer, Node, Node> change) {
            List<Node> changed = new ArrayList<>(values.size());
            boolean same = true;
            for (Node value : values) {
                Node next = change.apply(changed.size(), value);
                same &= next == value;
                changed.add(next);
            }
            return same ? this : withValues(Vector.ofAll(changed));
        }
    }

    /** A key as written, with its value. */
    record Entry(String key, Span keySpan, Node value) {
        public Entry withValue(Node changed) {
            return changed == value ? this : new Entry(key, keySpan, changed);
        }
    }

    /** Entries in the order in which they were written, each key once. Immutable: every change is a copy. */
    final class Fields implements Node {
        private final Map<String, Entry> entries;
        private final Span span;

        private Fields(Map<String, Entry> entries, Span span) {
            this.entries = entries;
            this.span = span;
        }

        /** A mapping of these entries; of two with one key the later stands, in the place of the earlier. */
        public static Fields of(Iterable<Entry> entries, Span span) {
            Map<String, Entry> map = new LinkedHashMap<>();
            entries.forEach(entry -> map.put(entry.key(), entry));
            return new Fields(map, span);
        }

        @Override
        public Span span() {
            return span;
        }

        @Override
        public String kind() {
            return "mapping";
        }

        @Override
        public <R> R fold(
                Function<Bad, R> bad,
                Function<Scalar, R> scalar,
                Function<Items, R> items,
                Function<Fields, R> fields) {
            return fields.apply(this);
        }

        public Iterable<Entry> entries() {
            return Collections.unmodifiableCollection(entries.values());
        }

        public int size() {
            return entries.size();
        }

        public boolean has(String key) {
            return entries.containsKey(key);
        }

        public Option<Entry> entry(String key) {
            return Option.of(entries.get(key));
        }

        public Option<Node> get(String key) {
            return entry(key).map(Entry::value);
        }

        /** The value of a key; {@code other} where the key is not there. */
        public Node getOrElse(String key, Node other) {
            Entry entry = entries.get(key);
            return entry == null ? other : entry.value();
        }

        /** The same with the entry added, or put in the place of the one with its key. */
        public Fields with(Entry entry) {
            Map<String, Entry> map = new LinkedHashMap<>(entries);
            map.put(entry.key(), entry);
            return new Fields(map, span);
        }

        public Fields without(String key) {
            if (!has(key)) {
                return this;
            }
            Map<String, Entry> map = new LinkedHashMap<>(entries);
            map.remove(key);
            return new Fields(map, span);
        }

        /** The same keys with changed values; this mapping where all stay as they are. */
        public Fields mapValues(Function<Entry, Node> change) {
            List<Entry> changed = new ArrayList<>(size());
            boolean same = true;
            for (Entry entry : entries.values()) {
                Node value = change.apply(entry);
                same &= value == entry.value();
                changed.add(entry.withValue(value));
            }
            return same ? this : of(changed, span);
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Fields that && entries.equals(that.entries);
        }

        @Override
        public int hashCode() {
            return entries.hashCode();
        }

        @Override
        public String toString() {
            return entries.values().toString();
        }
    }

    /** Lists and mappings with each part changed; anything else as it is. */
    default Node mapParts(BiFunction<Integer, Node, Node> item, Function<Entry, Node> field) {
        return fold(bad -> bad, scalar -> scalar, items -> items.mapValues(item), fields -> fields.mapValues(field));
    }
}
