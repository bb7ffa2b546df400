package dev.stowage.cli.command;

import dev.stowage.value.UsedVariable;
import dev.stowage.write.Columns;
import dev.stowage.write.Sink;
import dev.stowage.write.Writable;
import io.vavr.collection.Vector;

/** The variables of a project as {@code docker compose config --variables} prints them: columns, JSON or YAML. */
record VariableTable(Vector<UsedVariable> variables) {
    private static final Vector<String> HEADINGS = Vector.of("NAME", "REQUIRED", "DEFAULT VALUE", "ALTERNATE VALUE");
    private static final Columns COLUMNS = new Columns(20, 3);

    /** One variable a line below the headings. */
    Vector<String> lines() {
        return COLUMNS.lines(variables.map(VariableTable::row).prepend(HEADINGS));
    }

    private static Vector<String> row(UsedVariable variable) {
        return Vector.of(
                variable.name(), String.valueOf(variable.isRequired()), variable.otherwise(), variable.alternate());
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
