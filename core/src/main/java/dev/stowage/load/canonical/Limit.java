package dev.stowage.load.canonical;

import dev.stowage.load.yaml.Node;
import dev.stowage.load.yaml.Spoilt;
import dev.stowage.problem.Checked;
import dev.stowage.problem.ComposeProblem;
import dev.stowage.source.AttributePath;

/** A limit of processes: an integer, or one for soft and one for hard, never with a fraction; in a build never as text. */
final class Limit {
    private Limit() {}

    static Checked<Node> number(AttributePath at, Node part) {
        return part instanceof Node.Text ? text(at, part) : integer(at, part);
    }

    static Checked<Node> integer(AttributePath at, Node part) {
        return part instanceof Node.Decimal ? decimal(at, part) : Checked.of(part);
    }

    private static Checked<Node> decimal(AttributePath at, Node part) {
        return wrong(
                at, part, " takes an integer, not a decimal number", "write the number without a fraction or exponent");
    }

    private static Checked<Node> text(AttributePath at, Node part) {
        return wrong(
                at,
                part,
                " of a build takes an integer, not a string",
                "write the number without quotes; a variable gives a string");
    }

    private static Checked<Node> wrong(AttributePath at, Node part, String fault, String hint) {
        return Spoilt.of(part, at, ComposeProblem.WRONG_TYPE, "the limit " + at.last() + fault, hint);
    }
}
