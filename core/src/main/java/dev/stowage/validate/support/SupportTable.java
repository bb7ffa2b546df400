package dev.stowage.validate.support;

import io.vavr.collection.Vector;

/** What becomes of every Compose attribute: its path, then a column for each dialect. */
final class SupportTable {
    private SupportTable() {}

    static Vector<Attribute> rows() {
        return SupportOfTopLevel.rows().appendAll(SupportOfServices.rows()).appendAll(SupportOfParts.rows());
    }
}
