package dev.stowage.load.interpolate;

import dev.stowage.load.yaml.Node;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A variable that values refer to, as {@code docker compose config --variables} tells of it.
 *
 * @param isRequired whether a reference fails when the variable has no value
 * @param otherwise the default that the first reference gives which gives one; empty when none does
 * @param alternate likewise the text that stands in its place when it has a value
 */
public record UsedVariable(String name, boolean isRequired, String otherwise, String alternate) {
    /** The variables of all texts below a node, those in defaults and alternates included, by their names. */
    public static Vector<UsedVariable> of(Node node) {
        SortedMap<String, UsedVariable> found = new TreeMap<>();
        texts(node).forEach(text -> gather(text.value(), found));
        return Vector.ofAll(found.values());
    }

    private static Vector<Node.Text> texts(Node node) {
        return node.fold(
                bad -> Vector.empty(),
                scalar -> scalar instanceof Node.Text text ? Vector.of(text) : Vector.empty(),
                items -> items.values().flatMap(UsedVariable::texts),
                fields -> Vector.ofAll(fields.entries()).flatMap(entry -> texts(entry.value())));
    }

    private static void gather(String text, SortedMap<String, UsedVariable> found) {
        for (int at = text.indexOf('$'); at >= 0; at = text.indexOf('$', at)) {
            Option<Reference> reference = text.startsWith("$", at + 1) ? Option.none() : Reference.at(text, at);
            reference.forEach(used -> {
                found.merge(used.name(), of(used), UsedVariable::and);
                gather(used.operator().exists(Operator::isRequirement) ? "" : used.text(), found);
            });
            int next = at + (text.startsWith("$", at + 1) ? 2 : 1);
            at = reference.map(Reference::end).getOrElse(next);
        }
    }

    private static UsedVariable of(Reference reference) {
        Option<Operator> operator = reference.operator();
        return new UsedVariable(
                reference.name(),
                operator.exists(Operator::isRequirement),
                operator.exists(Operator::isDefault) ? reference.text() : "",
                operator.exists(Operator::isAlternate) ? reference.text() : "");
    }

    private UsedVariable and(UsedVariable later) {
        return new UsedVariable(
                name,
                isRequired || later.isRequired,
                otherwise.isEmpty() ? later.otherwise : otherwise,
                alternate.isEmpty() ? later.alternate : alternate);
    }
}
