package dev.stowage.load.interpolate;

import dev.stowage.load.yaml.Node;
import dev.stowage.value.UsedVariable;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.util.SortedMap;
import java.util.TreeMap;

/** The variables that a document refers to. */
public final class UsedVariables {
    private UsedVariables() {}

    /** The variables of all texts below a node, those in defaults and alternates included, by their names. */
    public static Vector<UsedVariable> in(Node node) {
        SortedMap<String, UsedVariable> found = new TreeMap<>();
        texts(node).forEach(text -> gather(text.value(), Template.DEEPEST, found));
        return Vector.ofAll(found.values());
    }

    private static Vector<Node.Text> texts(Node node) {
        return node.fold(
                bad -> Vector.empty(),
                scalar -> scalar instanceof Node.Text text ? Vector.of(text) : Vector.empty(),
                items -> items.values().flatMap(UsedVariables::texts),
                fields -> Vector.ofAll(fields.entries()).flatMap(entry -> texts(entry.value())));
    }

    /** As far as {@link Template} goes: not behind an expression of no known form, nor deeper than it may stand. */
    private static void gather(String text, int depth, SortedMap<String, UsedVariable> found) {
        for (int at = text.indexOf('$'); at >= 0; at = text.indexOf('$', at)) {
            Option<Reference> reference = text.startsWith("$", at + 1) ? Option.none() : Reference.at(text, at);
            if (reference.isEmpty() && text.startsWith("{", at + 1)) {
                return;
            }
            reference.forEach(used -> {
                found.merge(used.name(), variable(used), UsedVariable::and);
                gather(looksInto(used, depth) ? used.text() : "", depth - 1, found);
            });
            int next = at + (text.startsWith("$", at + 1) ? 2 : 1);
            at = reference.map(Reference::end).getOrElse(next);
        }
    }

    private static boolean looksInto(Reference used, int depth) {
        return depth > 0 && !used.operator().exists(Operator::isRequirement);
    }

    private static UsedVariable variable(Reference reference) {
        Option<Operator> operator = reference.operator();
        return new UsedVariable(
                reference.name(),
                operator.exists(Operator::isRequirement),
                operator.exists(Operator::isDefault) ? reference.text() : "",
                operator.exists(Operator::isAlternate) ? reference.text() : "");
    }
}
