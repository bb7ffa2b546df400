package dev.stowage.fix;

import dev.stowage.problem.Problem;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Set;
import io.vavr.collection.Vector;

/** What is made together or not at all: the edits of a problem, and of all that ask for the same at the same place. */
record Repair(Vector<Problem> problems, Vector<Placed> edits) {
    /** Those that want the same of the same text are one. */
    static Vector<Repair> joined(Vector<Repair> single) {
        return single.foldLeft(LinkedHashMap.<Object, Repair>empty(), Repair::joined)
                .values()
                .toVector();
    }

    private static LinkedHashMap<Object, Repair> joined(LinkedHashMap<Object, Repair> before, Repair next) {
        Vector<Object> places = next.edits.flatMap(edit -> edit.place().map(place -> Vector.of(place, edit.action())));
        Object key = places.isEmpty() ? next.edits : places;
        return before.put(key, before.get(key).map(same -> same.with(next)).getOrElse(next));
    }

    private Repair with(Repair other) {
        return new Repair(
                problems.appendAll(other.problems),
                edits.appendAll(other.edits)
                        .distinctBy(edit -> edit.place().isDefined()
                                ? Vector.<Object>of(edit.place(), edit.action())
                                : Vector.<Object>of(edit)));
    }

    /** The services whose attributes it changes at a place. */
    Set<String> services() {
        return problems.flatMap(Located::of).flatMap(Located::service).toSet();
    }
}
