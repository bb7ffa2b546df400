package dev.stowage.load.canonical;

import dev.stowage.load.yaml.Node;
import dev.stowage.load.yaml.ScalarText;
import dev.stowage.problem.Checked;
import dev.stowage.problem.ComposeProblem;
import dev.stowage.problem.Problem;
import dev.stowage.source.AttributePath;
import io.vavr.collection.Vector;
import java.math.BigInteger;
import java.util.Locale;

/** {@code [[ip:]published:]target[/protocol]}, where both ports may be ranges of equal length. */
final class ShortPort {
    private ShortPort() {}

    static Checked<Node> list(AttributePath at, Node part) {
        return part instanceof Node.Items list
                ? Checked.traverse(list.values().zipWithIndex(), item -> item(at.index(item._2), item._1))
                        .map(items -> list.withValues(items.flatMap(item -> item)))
                : Checked.of(part);
    }

    private static Checked<Vector<Node>> item(AttributePath at, Node item) {
        if (item instanceof Node.Text text) {
            return port(at, text);
        }
        if (item instanceof Node.Whole whole) {
            return port(at, new Node.Text(ScalarText.of(whole), whole.span()));
        }
        return item instanceof Node.Decimal ? fraction(at, item) : Checked.of(Vector.of(item));
    }

    private static Checked<Vector<Node>> fraction(AttributePath at, Node item) {
        Problem problem = Problem.at(item.span(), ComposeProblem.PORT_SYNTAX, "a port is a whole number")
                .path(at)
                .hint(PortProblems.FORM)
                .build();
        return Checked.of(Vector.of(new Node.Bad(item.span())), problem);
    }

    private static Checked<Vector<Node>> port(AttributePath at, Node.Text text) {
        PortParts parts = PortParts.of(Piece.of(text));
        Vector<Problem> problems = new PortProblems(at, text, parts).all();
        return problems.isEmpty()
                ? Checked.of(spelled(text, parts))
                : new Checked<>(Vector.of(new Node.Bad(text.span())), problems);
    }

    /** One entry per container port, ordered as text: the reference sorts {@code port/protocol}. */
    private static Vector<Node> spelled(Node.Text text, PortParts parts) {
        PortRange targets = PortRange.of(parts.target().value()).getOrElse(PortRange.ZERO);
        String protocol = parts.protocol().value().toLowerCase(Locale.ROOT);
        return Vector.rangeClosed(targets.first(), targets.last())
                .sortBy(Object::toString)
                .map(target -> Node.Fields.of(entries(text, parts, protocol, target), text.span()));
    }

    private static Vector<Node.Entry> entries(Node.Text text, PortParts parts, String protocol, int target) {
        Piece whole = new Piece(text.value(), text.span());
        Vector<Node.Entry> entries = Vector.of(
                whole.entry("mode", new Node.Text("ingress", text.span())),
                parts.target().entry("target", number(target, parts.target())),
                parts.protocol()
                        .entry(
                                "protocol",
                                new Node.Text(protocol, parts.protocol().span())));
        return entries.appendAll(
                        parts.ip().isEmpty()
                                ? Vector.empty()
                                : Vector.of(parts.ip().as("host_ip")))
                .appendAll(published(parts, target));
    }

    private static Node number(int value, Piece from) {
        return new Node.Whole(BigInteger.valueOf(value), from.span());
    }

    private static Vector<Node.Entry> published(PortParts parts, int target) {
        return PortRange.of(parts.published().value())
                .map(range -> range.at(parts.target().value(), target))
                .map(value -> parts.published()
                        .entry(
                                "published",
                                new Node.Text(value, parts.published().span())))
                .toVector();
    }
}
