package dev.stowage.load.merge;

import dev.stowage.load.yaml.Node;
import dev.stowage.load.yaml.Plain;
import dev.stowage.load.yaml.Spoilt;
import dev.stowage.problem.Checked;
import dev.stowage.problem.ComposeProblem;
import dev.stowage.value.Tree;
import io.vavr.control.Option;

/** Attributes that are replaced rather than merged. */
final class Whole {
    private Whole() {}

    /** What stands over wins, null included. */
    static Checked<Node> replaced(MergePoint at, Node base, Node over) {
        return Checked.of(over);
    }

    /** As {@link #replaced}, but two mappings are united. */
    static Checked<Node> unlessMappings(MergePoint at, Node base, Node over) {
        return base instanceof Node.Fields && over instanceof Node.Fields
                ? General.merge(at, base, over)
                : Checked.of(over);
    }

    /** Options belong to their driver: another driver replaces them all. */
    static Checked<Node> logging(MergePoint at, Node base, Node over) {
        if (!(base instanceof Node.Fields below)) {
            return notMapping(at, base);
        }
        if (!(over instanceof Node.Fields above)) {
            return notMapping(at, over);
        }
        Option<Tree> before = below.get("driver").map(Plain::of);
        Option<Tree> after = above.get("driver").map(Plain::of);
        boolean sameDriver = before.isEmpty() || after.isEmpty() || before.equals(after);
        return sameDriver ? General.merge(at, below, above) : Checked.of(above);
    }

    private static Checked<Node> notMapping(MergePoint at, Node found) {
        return Spoilt.of(
                found,
                at.path(),
                ComposeProblem.CANNOT_OVERRIDE,
                "logging of two files can only be merged as mappings, not as " + found.phrase(),
                "write a mapping with driver and options, or !reset to remove logging");
    }
}
