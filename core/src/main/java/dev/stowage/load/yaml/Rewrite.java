package dev.stowage.load.yaml;

import dev.stowage.problem.Checked;
import dev.stowage.problem.Problem;
import dev.stowage.source.AttributePath;
import dev.stowage.source.PathTable;
import io.vavr.collection.Vector;
import java.util.ArrayList;
import java.util.List;

/**
 * Changes those parts of a tree for which a table has a rule, from the root down: a rule sees its part first, the rules
 * below it see what it made. Parts without a rule, and bad parts, stay as they are.
 */
public final class Rewrite {
    private final List<Problem> problems = new ArrayList<>();

    private Rewrite() {}

    /** What becomes of the part at a place. */
    @FunctionalInterface
    public interface Rule {
        Checked<Node> apply(AttributePath at, Node part);
    }

    /** A whole document with every rule applied. */
    public static Checked<Node.Fields> document(PathTable<Rule> rules, Node.Fields root) {
        Rewrite run = new Rewrite();
        Node.Fields done = root.mapValues(entry -> run.field(rules, AttributePath.ROOT, entry));
        return new Checked<>(done, Vector.ofAll(run.problems));
    }

    private Node field(PathTable<Rule> rules, AttributePath at, Node.Entry entry) {
        PathTable<Rule> below = rules.key(entry.key());
        return below.isEmpty() ? entry.value() : part(below, at.key(entry.key()), entry.value());
    }

    private Node item(PathTable<Rule> rules, AttributePath at, int index, Node item) {
        return rules.isEmpty() ? item : part(rules, at.index(index), item);
    }

    private Node part(PathTable<Rule> rules, AttributePath at, Node part) {
        if (part instanceof Node.Bad) {
            return part;
        }
        return rules.rule()
                .map(rule -> noted(rule.apply(at, part)))
                .getOrElse(part)
                .mapParts((index, item) -> item(rules.item(), at, index, item), entry -> field(rules, at, entry));
    }

    private Node noted(Checked<Node> changed) {
        changed.problems().forEach(problems::add);
        return changed.value();
    }
}
