package dev.stowage.cli;

import dev.stowage.write.Sink;
import dev.stowage.write.Writable;
import io.vavr.collection.Vector;

/** Things of one kind, a row for each: as a table for eyes, or as a list of mappings. The first column is their id. */
record Listing(Vector<String> keys, Vector<Vector<String>> rows) {
    private static final Columns COLUMNS = new Columns(0, 3);

    static boolean isTable(Invocation call) {
        return !call.has(Flag.TABLE_FORMAT) && !call.has(Flag.QUIET);
    }

    ExitCode deliver(Invocation call, Surroundings around) {
        Delivery delivery = new Delivery(call, around);
        if (call.has(Flag.QUIET)) {
            return delivery.ofLines(rows.map(Vector::head));
        }
        return isTable(call) ? delivery.ofLines(lines()) : delivery.of(document());
    }

    private Vector<String> lines() {
        return COLUMNS.lines(rows.prepend(keys.map(key -> key.toUpperCase(java.util.Locale.ROOT))));
    }

    /** A value that is not there is an empty text, as in lists of the Docker client. */
    private Writable document() {
        return sink -> {
            sink.beginList();
            rows.forEach(row -> write(sink, row));
            sink.endList();
        };
    }

    private void write(Sink sink, Vector<String> row) {
        sink.beginMap();
        keys.zip(row).forEach(field -> sink.field(field._1, field._2));
        sink.endMap();
    }
}
