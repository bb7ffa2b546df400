package dev.stowage.load.yaml;

import dev.stowage.problem.Checked;
import dev.stowage.source.AttributePath;
import dev.stowage.source.PathTable;

/**
 * Changes those parts of a tree for which a table has a rule, from the root down: a rule sees its part first, the rules
 * below it see what it made. Parts without a rule, and bad parts, stay as they are.
 */
public final class Rewrite {
    private Rewrite() {}

    /** What becomes of the part at a place. */
    @FunctionalInterface
    public interface Rule {
        Checked<Node> apply(AttributePath at, Node part);
    }

    /** A whole document with every rule applied. */
    public static Checked<Node.Fields> document(PathTable<Rule> rules, Node.Fields root) {
        return fields(rules, AttributePath.ROOT, root);
    }

    private static Checked<Node> part(PathTable<Rule> rules, AttributePath at, Node part) {
        if (rules.isEmpty() || part instanceof Node.Bad) {
            return Checked.of(part);
        }
        return rules.rule()
                .map(rule -> rule.apply(at, part))
                .getOrElse(() -> Checked.of(part))
                .flatMap(changed -> inside(rules, at, changed));
    }

    private static Checked<Node> inside(PathTable<Rule> rules, AttributePath at, Node part) {
        return part.fold(
                Checked::<Node>of,
                Checked::<Node>of,
                list -> items(rules.item(), at, list),
                map -> fields(rules, at, map).map(changed -> changed));
    }

    private static Checked<Node> items(PathTable<Rule> rules, AttributePath at, Node.Items list) {
        return rules.isEmpty()
                ? Checked.of(list)
                : Checked.traverse(list.values().zipWithIndex(), item -> part(rules, at.index(item._2), item._1))
                        .map(list::withValues);
    }

    private static Checked<Node.Fields> fields(PathTable<Rule> rules, AttributePath at, Node.Fields map) {
        return Checked.traverse(map.entries(), entry -> entry(rules, at, entry))
                .map(entries -> Node.Fields.of(entries, map.span()));
    }

    private static Checked<Node.Entry> entry(PathTable<Rule> rules, AttributePath at, Node.Entry entry) {
        return part(rules.key(entry.key()), at.key(entry.key()), entry.value()).map(entry::withValue);
    }
}
