package dev.stowage.load.merge;

import dev.stowage.load.yaml.Node;
import dev.stowage.load.yaml.Plain;
import dev.stowage.problem.Checked;
import dev.stowage.problem.ComposeProblem;
import dev.stowage.problem.Problem;
import dev.stowage.problem.Related;
import dev.stowage.value.Tree;
import io.vavr.collection.Vector;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** The rule wherever the table has none: mappings are united, lists appended, single values replaced. */
final class General {
    static final MergePoint.Rule RULE = General::merge;

    private General() {}

    /** A null over anything keeps what was there: only {@code !reset} erases. */
    static Checked<Node> merge(MergePoint at, Node base, Node over) {
        if (over instanceof Node.Null) {
            return Checked.of(base);
        }
        if (base instanceof Node.Fields below && over instanceof Node.Fields above) {
            return mappings(at, below, above).map(merged -> merged);
        }
        if (base instanceof Node.Items below && over instanceof Node.Items above) {
            return Checked.of(below.withValues(appended(below.values(), above.values())));
        }
        return base instanceof Node.Scalar ? Checked.of(over) : clash(at, base, over);
    }

    static Checked<Node.Fields> mappings(MergePoint at, Node.Fields base, Node.Fields over) {
        Map<String, Node.Entry> merged = new LinkedHashMap<>();
        base.entries().forEach(entry -> merged.put(entry.key(), entry));
        return Checked.traverse(over.entries(), entry -> joined(at, merged, entry))
                .map(entries -> {
                    entries.forEach(entry -> merged.put(entry.key(), entry));
                    return Node.Fields.of(merged.values(), base.span());
                });
    }

    private static Checked<Node.Entry> joined(MergePoint at, Map<String, Node.Entry> base, Node.Entry over) {
        Node.Entry below = base.get(over.key());
        if (below == null) {
            return Checked.of(over);
        }
        return at.key(over.key())
                .merge(below.value(), over.value())
                .map(value -> (value instanceof Node.Scalar ? over : below).withValue(value));
    }

    /** The base items, then those over them that differ from all before. */
    static Vector<Node> appended(Vector<Node> base, Vector<Node> over) {
        Set<Tree> present = new HashSet<>();
        base.forEach(item -> present.add(Plain.of(item)));
        return base.appendAll(over.filter(item -> present.add(Plain.of(item))));
    }

    static Checked<Node> clash(MergePoint at, Node base, Node over) {
        Problem problem = Problem.at(
                        over.span(),
                        ComposeProblem.CANNOT_OVERRIDE,
                        over.phrase() + " cannot override the " + base.kind() + " at " + at.path())
                .path(at.path())
                .addRelated(new Related("the " + base.kind() + " is here", base.span()))
                .hint("write " + base.phrase() + ", or put !override before the value to replace the other one")
                .build();
        return Checked.of(new Node.Bad(over.span()), problem);
    }
}
