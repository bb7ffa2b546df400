package dev.stowage.convert.dockerecs;

import dev.stowage.value.Tree;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.util.function.Function;

/**
 * Intrinsic functions of conditions; null where they cannot be decided: a policy has no section of conditions that a name
 * could be of.
 */
final class LocalConditions {
    private static final int MOST = 10;

    private LocalConditions() {}

    static Tree equal(Tree argument) {
        return values(argument)
                .filter(values -> values.size() == 2)
                .map(values -> Tree.bool(values.head().equals(values.last())))
                .getOrElse(Tree.NOTHING);
    }

    static Tree not(Tree argument) {
        return values(argument)
                .filter(values -> values.size() == 1)
                .flatMap(values -> truth(values.head()))
                .map(truth -> Tree.bool(!truth))
                .getOrElse(Tree.NOTHING);
    }

    static Tree all(Tree argument) {
        return decided(argument, values -> firstOther(values, true));
    }

    static Tree any(Tree argument) {
        return decided(argument, values -> firstOther(values, false));
    }

    static Tree either(Tree argument) {
        return values(argument)
                .filter(values -> values.size() == 3)
                .flatMap(values -> truth(values.head()).map(truth -> truth ? values.get(1) : values.last()))
                .getOrElse(Tree.NOTHING);
    }

    private static Tree decided(Tree argument, Function<Vector<Tree>, Tree> decide) {
        return values(argument)
                .filter(values -> values.size() >= 2 && values.size() <= MOST)
                .map(decide)
                .getOrElse(Tree.NOTHING);
    }

    /** From the left, the first that is not {@code usual} decides, and so does one that is no truth. */
    private static Tree firstOther(Vector<Tree> values, boolean usual) {
        return values.find(value -> !truth(value).contains(usual))
                .map(value -> value instanceof Tree.Bool ? value : Tree.NOTHING)
                .getOrElse(Tree.bool(usual));
    }

    private static Option<Boolean> truth(Tree tree) {
        return tree instanceof Tree.Bool bool ? Option.some(bool.value()) : Option.none();
    }

    private static Option<Vector<Tree>> values(Tree argument) {
        return argument instanceof Tree.Items items ? Option.some(items.values()) : Option.none();
    }
}
