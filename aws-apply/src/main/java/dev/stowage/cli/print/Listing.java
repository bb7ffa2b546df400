package dev.stowage.cli.print;

import dev.stowage.cli.line.ExitCode;
import dev.stowage.cli.line.Flag;
import dev.stowage.cli.line.Invocation;
import dev.stowage.cli.line.ProcessContext;
import dev.stowage.write.Columns;
import io.vavr.collection.Vector;
import java.util.Locale;

/** Things of one kind that are texts only, a row for each under these keys; the first column is their id. */
public record Listing(Vector<String> keys, Vector<Vector<String>> rows) {
    public static boolean isTable(Invocation call) {
        return Table.isTable(call) && !call.has(Flag.QUIET);
    }

    public ExitCode deliver(Invocation call, ProcessContext process) {
        return call.has(Flag.QUIET)
                ? new Delivery(call, process).ofLines(rows.map(Vector::head))
                : deliverWhole(call, process);
    }

    /** All columns, also where {@code --quiet} means something else than ids. */
    public ExitCode deliverWhole(Invocation call, ProcessContext process) {
        return table().wrong(call)
                .map(misuse -> misuse.report(process))
                .getOrElse(() -> new Delivery(call, process).ofLines(table().linesOrArray(call, rows)));
    }

    /** A value that is not there is an empty text, as in lists of the Docker client. */
    private Table<Vector<String>> table() {
        return new Table<>(
                new Columns(0, 3),
                keys.zipWithIndex((key, at) -> new Column<>(key.toUpperCase(Locale.ROOT), row -> row.get(at))),
                keys.zipWithIndex((key, at) -> Field.text(key, row -> row.get(at))));
    }
}
