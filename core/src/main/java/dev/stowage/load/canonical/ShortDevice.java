package dev.stowage.load.canonical;

import dev.stowage.load.yaml.Node;
import dev.stowage.load.yaml.Spoilt;
import dev.stowage.problem.Checked;
import dev.stowage.problem.ComposeProblem;
import dev.stowage.source.AttributePath;
import io.vavr.collection.Vector;

/** {@code source[:target[:permissions]]}. */
final class ShortDevice {
    private static final int MOST_FIELDS = 3;

    private ShortDevice() {}

    static Checked<Node> item(AttributePath at, Node item) {
        return item instanceof Node.Text text ? device(at, text) : Checked.of(item);
    }

    private static Checked<Node> device(AttributePath at, Node.Text text) {
        Vector<Piece> fields = Piece.of(text).split(':');
        return fields.size() > MOST_FIELDS ? tooMany(at, text) : Checked.of(spelled(fields, text));
    }

    private static Node.Fields spelled(Vector<Piece> fields, Node.Text text) {
        Piece source = fields.head();
        Piece target =
                fields.drop(1).headOption().filter(field -> !field.isEmpty()).getOrElse(source);
        Piece permissions = fields.size() == MOST_FIELDS ? fields.last() : new Piece("rwm", text.span());
        return Node.Fields.of(
                Vector.of(source.as("source"), target.as("target"), permissions.as("permissions")), text.span());
    }

    private static Checked<Node> tooMany(AttributePath at, Node.Text text) {
        return Spoilt.of(
                text,
                at,
                ComposeProblem.DEVICE_SYNTAX,
                "a device has at most three fields",
                "write source:target:permissions");
    }
}
