package dev.stowage.load.canonical;

import dev.stowage.load.yaml.Node;
import dev.stowage.load.yaml.Owner;
import dev.stowage.load.yaml.Rewrite;
import dev.stowage.load.yaml.Rows;
import dev.stowage.load.yaml.Spoilt;
import dev.stowage.problem.Checked;
import dev.stowage.problem.ComposeProblem;
import dev.stowage.source.AttributePath;
import dev.stowage.source.PathTable;

/** How many ports the ranges of one document may have in all: each becomes an entry of its own. */
final class PortBudget {
    private static final int MOST = 100_000;

    private static final PathTable<Rewrite.RuleWith<PortBudget>> RULES = Rows.<Rewrite.RuleWith<PortBudget>>none()
            .with(Owner.WORKLOADS, (at, part, budget) -> budget.spend(at, part), "ports.[]")
            .table();

    private int left = MOST;

    private PortBudget() {}

    /** The document with those ranges bad that there is no room for. */
    static Checked<Node.Fields> kept(Node.Fields document) {
        return Rewrite.document(RULES, document, new PortBudget());
    }

    private Checked<Node> spend(AttributePath at, Node part) {
        left -= part instanceof Node.Text text ? size(text) : 0;
        return left >= 0 ? Checked.of(part) : tooMany(at, part);
    }

    private static int size(Node.Text text) {
        PortRange targets =
                PortRange.of(PortParts.of(Piece.of(text)).target().value()).getOrElse(PortRange.ZERO);
        return targets.last() - targets.first();
    }

    private static Checked<Node> tooMany(AttributePath at, Node part) {
        return Spoilt.of(
                part,
                at,
                ComposeProblem.YAML_LIMIT,
                "with this one the ranges of ports have more than " + MOST + " ports in all",
                "publish fewer ports: each port of a range is an entry of its own");
    }
}
