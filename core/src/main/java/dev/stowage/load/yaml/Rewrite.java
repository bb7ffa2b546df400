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
public final class Rewrite<R> {
    private final Applied<R> applied;
    private final List<Problem> problems = new ArrayList<>();

    private Rewrite(Applied<R> applied) {
        this.applied = applied;
    }

    /** What becomes of the part at a place. */
    @FunctionalInterface
    public interface Rule {
        Checked<Node> apply(AttributePath at, Node part);
    }

    /** What becomes of it by what is known of one load: such a table is made once, too. */
    @FunctionalInterface
    public interface RuleWith<C> {
        Checked<Node> apply(AttributePath at, Node part, C known);
    }

    private interface Applied<R> {
        Checked<Node> apply(R rule, AttributePath at, Node part);
    }

    /** A whole document with every rule applied. */
    public static Checked<Node.Fields> document(PathTable<Rule> rules, Node.Fields root) {
        return new Rewrite<Rule>(Rule::apply).run(rules, root);
    }

    /** The same by rules that take what is known of this load. */
    public static <C> Checked<Node.Fields> document(PathTable<RuleWith<C>> rules, Node.Fields root, C known) {
        return new Rewrite<RuleWith<C>>((rule, at, part) -> rule.apply(at, part, known)).run(rules, root);
    }

    private Checked<Node.Fields> run(PathTable<R> rules, Node.Fields root) {
        Node.Fields done = root.mapValues(entry -> field(rules, AttributePath.ROOT, entry));
        return new Checked<>(done, Vector.ofAll(problems));
    }

    private Node field(PathTable<R> rules, AttributePath at, Node.Entry entry) {
        PathTable<R> below = rules.key(entry.key());
        return below.isEmpty() ? entry.value() : part(below, at.key(entry.key()), entry.value());
    }

    private Node item(PathTable<R> rules, AttributePath at, int index, Node item) {
        return rules.isEmpty() ? item : part(rules, at.index(index), item);
    }

    private Node part(PathTable<R> rules, AttributePath at, Node part) {
        if (part instanceof Node.Bad) {
            return part;
        }
        return rules.rule()
                .map(rule -> noted(applied.apply(rule, at, part)))
                .getOrElse(part)
                .mapParts((index, item) -> item(rules.item(), at, index, item), entry -> field(rules, at, entry));
    }

    private Node noted(Checked<Node> changed) {
        changed.problems().forEach(problems::add);
        return changed.value();
    }
}
