package dev.stowage.cli.print;

import dev.stowage.cli.line.Flag;
import dev.stowage.cli.line.Invocation;
import dev.stowage.cli.progress.OneLine;
import dev.stowage.value.Tree;
import dev.stowage.write.Columns;
import dev.stowage.write.Format;
import io.vavr.collection.Vector;
import java.util.function.Function;

/** How things are listed: as a table for people, as JSON or YAML for programs. */
public record Table<T>(Columns widths, Vector<Column<T>> columns, Function<T, Row> fields) {
    /** In the form of docker compose. */
    public Table(Vector<Column<T>> columns, Function<T, Row> fields) {
        this(new Columns(10, 3), columns, fields);
    }

    /** The table, one object of JSON a line, or a list of YAML, as {@code --format} says. */
    public Vector<String> lines(Invocation call, Vector<T> rows) {
        return isJson(call) ? rows.map(row -> fields.apply(row).json()) : linesOrArray(call, rows);
    }

    /** The table, one array of JSON, or a list of YAML. */
    public Vector<String> linesOrArray(Invocation call, Vector<T> rows) {
        return isTable(call) ? table(rows) : document(isJson(call) ? Format.JSON : Format.YAML, rows);
    }

    private Vector<String> document(Format format, Vector<T> rows) {
        Tree list = new Tree.Items(rows.map(row -> fields.apply(row).tree()));
        return Vector.ofAll(format.render(sink -> sink.tree(list)).lines());
    }

    private Vector<String> table(Vector<T> rows) {
        return widths.lines(rows.map(this::cells).prepend(columns.map(Column::heading)));
    }

    private Vector<String> cells(T row) {
        return columns.map(column -> OneLine.of(column.cell().apply(row)));
    }

    private static boolean isJson(Invocation call) {
        return call.one(Flag.LIST_FORMAT).contains("json");
    }

    /** Whether people are to read it. */
    public static boolean isTable(Invocation call) {
        return call.one(Flag.LIST_FORMAT).forAll(format -> format.equals("table"));
    }
}
