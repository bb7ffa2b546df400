package dev.stowage.validate.support;

import dev.stowage.load.schema.Schema;
import io.vavr.collection.HashMap;
import io.vavr.collection.Map;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/** What becomes of every Compose attribute: its path, then a column for each dialect. */
final class SupportTable {
    private SupportTable() {}

    static Vector<Attribute> rows() {
        return SupportOfTopLevel.rows().appendAll(SupportOfServices.rows()).appendAll(SupportOfParts.rows());
    }

    /** The attributes without a row that are inside of one, each with what becomes of the nearest around it. */
    static Vector<Attribute> parts() {
        Map<String, Attribute> rows =
                rows().foldLeft(HashMap.<String, Attribute>empty(), (all, row) -> all.put(row.pattern(), row));
        return Schema.attributes()
                .reject(rows::containsKey)
                .flatMap(pattern -> around(pattern, rows).map(row -> row.part(pattern)));
    }

    private static Option<Attribute> around(String pattern, Map<String, Attribute> rows) {
        int end = pattern.lastIndexOf('.');
        return Option.when(end > 0, () -> pattern.substring(0, Math.max(0, end)))
                .flatMap(above -> rows.get(above).orElse(() -> around(above, rows)));
    }
}
