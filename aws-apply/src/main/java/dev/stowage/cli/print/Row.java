package dev.stowage.cli.print;

import dev.stowage.value.Tree;
import dev.stowage.write.Format;
import io.vavr.Tuple;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Vector;

/** A thing of a list as data for programs: texts, numbers and lists by their names. */
public record Row(LinkedHashMap<String, Tree> fields) {
    public static Row of(String name, String text) {
        return new Row(LinkedHashMap.of(name, Tree.text(text)));
    }

    public static <T> Row of(Vector<Field<T>> fields, T thing) {
        return new Row(LinkedHashMap.ofEntries(
                fields.map(field -> Tuple.of(field.name(), field.value().apply(thing)))));
    }

    public Row with(String name, String text) {
        return new Row(fields.put(name, Tree.text(text)));
    }

    public Row with(String name, int number) {
        return new Row(fields.put(name, Tree.whole(number)));
    }

    public Row with(String name, Row row) {
        return new Row(fields.put(name, row.tree()));
    }

    public Row with(String name, Vector<Row> rows) {
        return new Row(fields.put(name, new Tree.Items(rows.map(Row::tree))));
    }

    /** As plain data. */
    public Tree tree() {
        return new Tree.Fields(fields);
    }

    /** As one object of JSON on one line. */
    public String json() {
        return Format.COMPACT_JSON.render(sink -> sink.tree(tree()));
    }
}
