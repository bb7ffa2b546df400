package dev.stowage.load.yaml;

import dev.stowage.problem.Checked;
import dev.stowage.problem.Problem;
import dev.stowage.problem.ProblemId;
import dev.stowage.source.AttributePath;

/** Parts of a document that cannot be what they have to be. */
public final class Spoilt {
    private Spoilt() {}

    /** The part marked as bad, with the one problem that is told of it: where it stands, and what to write instead. */
    public static Checked<Node> of(Node part, AttributePath at, ProblemId id, String sentence, String hint) {
        Problem problem =
                Problem.at(part.span(), id, sentence).path(at).hint(hint).build();
        return Checked.of(new Node.Bad(part.span()), problem);
    }
}
