package dev.stowage.load.merge;

import dev.stowage.load.yaml.Node;
import dev.stowage.problem.Checked;
import dev.stowage.source.AttributePath;
import dev.stowage.source.PathTable;

/** Where a merge is: the path, and the rules for it and what is below. */
record MergePoint(AttributePath path, PathTable<Rule> rules) {
    /** How two parts at one place become one. Neither is bad. */
    @FunctionalInterface
    interface Rule {
        Checked<Node> merge(MergePoint at, Node base, Node over);
    }

    static MergePoint at(AttributePath path) {
        return new MergePoint(path, Rules.TABLE.at(path));
    }

    MergePoint key(String name) {
        return new MergePoint(path.key(name), rules.key(name));
    }

    /** By the rule for this place; a bad part wins over a mapping of which it may hold a piece, else what stands over it. */
    Checked<Node> merge(Node base, Node over) {
        if (over instanceof Node.Bad || (base instanceof Node.Bad && over instanceof Node.Fields)) {
            return Checked.of(new Node.Bad(over.span()));
        }
        return base instanceof Node.Bad
                ? Checked.of(over)
                : rules.rule().getOrElse(General.RULE).merge(this, base, over);
    }
}
