package dev.stowage.load.merge;

import dev.stowage.load.yaml.Node;
import dev.stowage.problem.Checked;
import dev.stowage.problem.ComposeProblem;
import dev.stowage.problem.Problem;
import dev.stowage.problem.Related;

/** A value of a kind from which a rule takes nothing: compose-go v2.16.2 leaves it out without a word. */
final class Unused {
    private Unused() {}

    /** What was there stays, and the other value is told of. */
    static Checked<Node> over(MergePoint at, Node base, Node over) {
        Problem problem = Problem.at(
                        over.span(),
                        ComposeProblem.OVERRIDE_IGNORED,
                        over.phrase() + " changes nothing of the " + base.kind() + " at " + at.path())
                .path(at.path())
                .addRelated(new Related("the " + base.kind() + " is here", base.span()))
                .hint("write " + base.phrase() + ", or put !reset before the value to remove the other one")
                .build();
        return Checked.of(base, problem);
    }
}
