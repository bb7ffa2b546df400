package dev.stowage.load.unique;

import dev.stowage.load.yaml.Node;
import dev.stowage.problem.Checked;
import dev.stowage.problem.Problem;
import dev.stowage.problem.ProblemId;
import dev.stowage.source.AttributePath;

/** Mounts, ports and devices are known by their target, so each needs one. */
final class Target {
    private static final String NAME = "target";

    private Target() {}

    /** A long form without a target gets a bad one. */
    static Checked<Node> required(AttributePath at, Node item) {
        return item instanceof Node.Fields map && !map.has(NAME) ? missing(at, map) : Checked.of(item);
    }

    private static Checked<Node> missing(AttributePath at, Node.Fields map) {
        Problem problem = Problem.at(map.span(), ProblemId.MISSING_ATTRIBUTE, "target is missing")
                .path(at)
                .hint("say with target: where it shall be inside of the container")
                .build();
        Node.Entry bad = new Node.Entry(NAME, map.span(), new Node.Bad(map.span()));
        return Checked.of(map.with(bad), problem);
    }
}
