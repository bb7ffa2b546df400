package dev.stowage.cli;

import dev.stowage.load.interpolate.UsedVariable;
import dev.stowage.write.Sink;
import dev.stowage.write.Writable;
import io.vavr.collection.Vector;

/** The variables of a project as {@code docker compose config --variables} prints them: columns, JSON or YAML. */
record VariableTable(Vector<UsedVariable> variables) {
    private static final Vector<String> HEADINGS = Vector.of("NAME", "REQUIRED", "DEFAULT VALUE", "ALTERNATE VALUE");
    private static final int NARROWEST = 20;
    private static final int GAP = 3;

    /** One variable a line below the headings; all columns but the last are as wide as their widest cell needs. */
    Vector<String> lines() {
        Vector<Vector<String>> rows = variables.map(VariableTable::row).prepend(HEADINGS);
        Vector<Integer> widths = Vector.range(0, HEADINGS.size() - 1).map(column -> width(rows, column));
        return rows.map(row ->
                row.zip(widths.append(0)).map(cell -> padded(cell._1, cell._2)).mkString());
    }

    private static Vector<String> row(UsedVariable variable) {
        return Vector.of(
                variable.name(), String.valueOf(variable.isRequired()), variable.otherwise(), variable.alternate());
    }

    private static int width(Vector<Vector<String>> rows, int column) {
        return rows.map(row -> length(row.get(column)) + GAP).foldLeft(NARROWEST, Math::max);
    }

    private static String padded(String cell, int width) {
        return cell + " ".repeat(Math.max(0, width - length(cell)));
    }

    private static int length(String cell) {
        return cell.codePointCount(0, cell.length());
    }

    /** A mapping by name; its keys are spelled as Docker Compose spells them in JSON. */
    Writable json() {
        return sink -> write(sink, Vector.of("Name", "DefaultValue", "PresenceValue", "Required"));
    }

    /** The same as Docker Compose spells it in YAML. */
    Writable yaml() {
        return sink -> write(sink, Vector.of("name", "defaultvalue", "presencevalue", "required"));
    }

    private void write(Sink sink, Vector<String> keys) {
        sink.beginMap();
        variables.forEach(variable -> sink.field(variable.name(), (Writable) inner -> write(inner, keys, variable)));
        sink.endMap();
    }

    private static void write(Sink sink, Vector<String> keys, UsedVariable variable) {
        sink.beginMap();
        keys.zip(Vector.of(variable.name(), variable.otherwise(), variable.alternate()))
                .forEach(field -> sink.field(field._1, field._2));
        sink.key(keys.last());
        sink.bool(variable.isRequired());
        sink.endMap();
    }
}
