package dev.stowage.write;

import dev.stowage.value.Tree;
import io.vavr.Tuple2;
import java.util.function.Consumer;

/** Plain data to events. Loops, not functions of functions: a level of nesting takes two frames of the stack, not ten. */
final class TreeWriter {
    private static final Tree.Cases<Consumer<Sink>> EVENTS = new Tree.Cases<>(
            nothing -> Sink::nothing,
            bool -> to -> to.bool(bool.value()),
            whole -> to -> to.whole(whole.value()),
            decimal -> to -> to.decimal(decimal.value()),
            text -> to -> to.text(text.value()),
            items -> to -> writeItems(items, to),
            fields -> to -> writeFields(fields, to));

    private TreeWriter() {}

    /** The three kinds that documents mostly consist of are written at once, which makes no function for each value. */
    static void write(Tree value, Sink sink) {
        if (value instanceof Tree.Text text) {
            sink.text(text.value());
        } else if (value instanceof Tree.Fields fields) {
            writeFields(fields, sink);
        } else if (value instanceof Tree.Items items) {
            writeItems(items, sink);
        } else {
            value.fold(EVENTS).accept(sink);
        }
    }

    private static void writeItems(Tree.Items items, Sink sink) {
        sink.beginList();
        for (Tree item : items.values()) {
            write(item, sink);
        }
        sink.endList();
    }

    private static void writeFields(Tree.Fields fields, Sink sink) {
        sink.beginMap();
        for (Tuple2<String, Tree> field : fields.values()) {
            sink.key(field._1());
            write(field._2(), sink);
        }
        sink.endMap();
    }
}
