package dev.stowage.fix;

import dev.stowage.fix.Placed.Place;
import io.vavr.Tuple;
import io.vavr.Tuple2;
import io.vavr.collection.Map;
import io.vavr.collection.Vector;

/** All that is asked of each place of the files. */
record Wishes(Map<Place, Vector<Placed>> all) {
    static Wishes of(Vector<Repair> repairs) {
        return new Wishes(repairs.flatMap(Repair::edits)
                .flatMap(edit -> edit.place().map(place -> Tuple.of(place, edit)))
                .groupBy(Tuple2::_1)
                .mapValues(edits -> edits.map(Tuple2::_2)));
    }

    /**
     * Whether something else is asked of one of its places: for one attribute the first wish counts, but where several
     * attributes are one text, none does.
     */
    boolean oppose(Repair repair) {
        return repair.edits()
                .exists(edit -> edit.place()
                        .flatMap(all::get)
                        .exists(others -> others.exists(other -> !other.action().equals(edit.action()))
                                && (!others.head().action().equals(edit.action())
                                        || others.exists(other -> !path(other).equals(path(edit))))));
    }

    private static Object path(Placed edit) {
        return edit.located().edit().path();
    }
}
