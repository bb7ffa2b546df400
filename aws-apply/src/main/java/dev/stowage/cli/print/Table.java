package dev.stowage.cli.print;

import dev.stowage.cli.line.Flag;
import dev.stowage.cli.line.Invocation;
import dev.stowage.cli.line.Misuse;
import dev.stowage.cli.progress.OneLine;
import dev.stowage.value.Tree;
import dev.stowage.write.Columns;
import dev.stowage.write.Format;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/** How things are listed: as a table or by a template for people, as JSON or YAML for programs. */
public record Table<T>(Columns widths, Vector<Column<T>> columns, Vector<Field<T>> fields) {
    /** In the form of docker compose. */
    public Table(Vector<Column<T>> columns, Vector<Field<T>> fields) {
        this(new Columns(10, 3), columns, fields);
    }

    /** Why the template of a call cannot be filled, if it has one. */
    public Option<Misuse> wrong(Invocation call) {
        return template(call)
                .flatMap(template -> template.unknown(fields.map(Field::name)))
                .map(found -> Misuse.of(call, found.sentence(), found.meant()));
    }

    /** The table, one object of JSON a line, a list of YAML, or what a template says, as {@code --format} does. */
    public Vector<String> lines(Invocation call, Vector<T> rows) {
        return isJson(call) ? rows.map(row -> row(row).json()) : linesOrArray(call, rows);
    }

    /** The table, one array of JSON, a list of YAML, or what a template says. */
    public Vector<String> linesOrArray(Invocation call, Vector<T> rows) {
        return template(call)
                .map(template -> template.lines(widths, rows.map(this::row)))
                .getOrElse(
                        () -> isTable(call) ? table(rows) : document(isJson(call) ? Format.JSON : Format.YAML, rows));
    }

    private Vector<String> document(Format format, Vector<T> rows) {
        Tree list = new Tree.Items(rows.map(row -> row(row).tree()));
        return Vector.ofAll(format.render(sink -> sink.tree(list)).lines());
    }

    private Row row(T thing) {
        return Row.of(fields, thing);
    }

    private Vector<String> table(Vector<T> rows) {
        return widths.lines(rows.map(this::cells).prepend(columns.map(Column::heading)));
    }

    private Vector<String> cells(T row) {
        return columns.map(column -> OneLine.of(column.cell().apply(row)));
    }

    private static Option<RowTemplate> template(Invocation call) {
        return call.listFormat().filter(Flag::isTemplate).map(RowTemplate::of);
    }

    private static boolean isJson(Invocation call) {
        return call.listFormat().contains("json");
    }

    /** Whether people are to read it. */
    public static boolean isTable(Invocation call) {
        return call.listFormat().forAll(format -> format.equals("table"));
    }
}
