package dev.stowage.write;

import dev.stowage.value.Tree;

/** Plain data to events. */
final class TreeWriter {
    private TreeWriter() {}

    static void write(Tree value, Sink sink) {
        if (value instanceof Tree.Fields fields) {
            writeFields(fields, sink);
        } else if (value instanceof Tree.Items items) {
            sink.beginList();
            items.values().forEach(item -> write(item, sink));
            sink.endList();
        } else {
            writeScalar(value, sink);
        }
    }

    private static void writeFields(Tree.Fields fields, Sink sink) {
        sink.beginMap();
        fields.values().forEach((key, value) -> {
            sink.key(key);
            write(value, sink);
        });
        sink.endMap();
    }

    private static void writeScalar(Tree value, Sink sink) {
        if (value instanceof Tree.Text text) {
            sink.text(text.value());
        } else if (value instanceof Tree.Whole whole) {
            sink.whole(whole.value());
        } else if (value instanceof Tree.Decimal decimal) {
            sink.decimal(decimal.value());
        } else if (value instanceof Tree.Bool bool) {
            sink.bool(bool.value());
        } else {
            sink.nothing();
        }
    }
}
