package dev.stowage.fix;

import dev.stowage.source.AttributePath.Step;
import dev.stowage.value.Tree;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Vector;

/** A value for an attribute that is not in a text yet, by the way that leads to it from some part of the text. */
record Added(Vector<Step> steps, Tree value) {
    /** The same as seen from one step further down. */
    private Added below() {
        return new Added(steps.tail(), value);
    }

    /** By the first step, in the order in which the steps come first, as seen from there. */
    static LinkedHashMap<Step, Vector<Added>> byStep(Vector<Added> all) {
        return all.foldLeft(
                LinkedHashMap.empty(),
                (groups, added) -> groups.put(
                        added.steps().head(),
                        groups.getOrElse(added.steps().head(), Vector.empty()).append(added.below())));
    }

    /** All of them as one value, with what leads to each around it. */
    static Tree whole(Vector<Added> all) {
        return all.filter(added -> added.steps().isEmpty())
                .lastOption()
                .map(Added::value)
                .getOrElse(() -> nested(all));
    }

    private static Tree nested(Vector<Added> all) {
        return all.head().steps().head().fold(key -> fields(all), position -> new Tree.Items(items(all)));
    }

    private static Tree fields(Vector<Added> all) {
        return new Tree.Fields(byStep(all).mapKeys(Added::name).mapValues(Added::whole));
    }

    /** The name of a field; that of a position is its number. */
    static String name(Step step) {
        return step.fold(key -> key, Integer::toString);
    }

    /** New items of a list: of two values for one position both are items. */
    static Vector<Tree> items(Vector<Added> all) {
        if (all.forAll(added -> added.steps().size() == 1)) {
            return all.map(Added::value).distinct();
        }
        return byStep(all)
                .values()
                .toVector()
                .flatMap(group -> group.forAll(added -> added.steps().isEmpty())
                        ? group.map(Added::value).distinct()
                        : Vector.of(whole(group)));
    }
}
