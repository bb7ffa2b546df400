package dev.stowage.load.canonical;

import dev.stowage.load.yaml.Kinds;
import dev.stowage.load.yaml.Node;
import dev.stowage.problem.Checked;
import dev.stowage.problem.ComposeProblem;
import dev.stowage.problem.Problem;
import dev.stowage.source.AttributePath;

/** Lists of {@code key=value} that become mappings. */
final class Assigned {
    private Assigned() {}

    /** Paths of keys by id; {@code default} stands for the agent of whoever builds, and has none. */
    static Checked<Node> sshKeys(AttributePath at, Node part) {
        return assigned(at, part, Assigned::sshKey);
    }

    private static Checked<Node.Entry> sshKey(AttributePath at, Piece bare) {
        return bare.value().equals("default")
                ? Checked.of(bare.entry("default", new Node.Null(bare.span())))
                : malformed(at, bare, "an SSH key needs a path", "write id=path, or default for the agent");
    }

    static Checked<Node> contexts(AttributePath at, Node part) {
        return assigned(at, part, Assigned::context);
    }

    private static Checked<Node.Entry> context(AttributePath at, Piece bare) {
        return malformed(at, bare, "an additional context needs a name and a place", "write name=context");
    }

    /** What an item without an equals sign means. */
    @FunctionalInterface
    private interface Bare {
        Checked<Node.Entry> entry(AttributePath at, Piece text);
    }

    private static Checked<Node> assigned(AttributePath at, Node part, Bare bare) {
        return Kinds.texts(part)
                .map(texts -> Checked.traverse(
                                texts.map(Piece::of).zipWithIndex(), text -> entry(at.index(text._2), text._1, bare))
                        .<Node>map(entries -> Node.Fields.of(entries, part.span())))
                .getOrElse(() -> Checked.of(part));
    }

    private static Checked<Node.Entry> entry(AttributePath at, Piece text, Bare bare) {
        int equals = text.value().indexOf('=');
        return equals < 0 ? bare.entry(at, text) : Checked.of(pair(text, equals));
    }

    private static Node.Entry pair(Piece text, int equals) {
        Piece key = text.cut(0, equals);
        return key.entry(
                key.value(), text.cut(equals + 1, text.value().length()).text());
    }

    private static Checked<Node.Entry> malformed(AttributePath at, Piece text, String sentence, String hint) {
        Problem problem = Problem.at(text.span(), ComposeProblem.ASSIGNMENT_SYNTAX, sentence)
                .path(at)
                .hint(hint)
                .build();
        return Checked.of(text.entry(text.value(), new Node.Bad(text.span())), problem);
    }
}
