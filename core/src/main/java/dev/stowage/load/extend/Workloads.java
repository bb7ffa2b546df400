package dev.stowage.load.extend;

import static dev.stowage.problem.ComposeProblem.UNDEFINED_BASE;
import static dev.stowage.problem.ComposeProblem.WRONG_TYPE;

import dev.stowage.load.yaml.Node;
import dev.stowage.problem.Problem;
import dev.stowage.problem.Related;
import dev.stowage.problem.Vocabulary;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.util.function.Function;

/** Services and jobs as bases: where they stand in a tree, and what is said when they do not. */
final class Workloads {
    private Workloads() {}

    /** The workload; null when there is none. */
    static Node find(Link link, Node tree) {
        return part(tree, link.section())
                .flatMap(section -> part(section, link.name()))
                .getOrElse(() -> new Node.Null(tree.span()));
    }

    private static Option<Node> part(Node node, String key) {
        return node instanceof Node.Fields map ? map.get(key) : Option.none();
    }

    static boolean has(Link link, Node tree) {
        return part(tree, link.section())
                .flatMap(section -> part(section, link.name()))
                .isDefined();
    }

    /** The names of all in a section. */
    static Vocabulary names(Link section, Node tree) {
        return Vocabulary.of(part(tree, section.section())
                .filter(Node.Fields.class::isInstance)
                .map(node -> Vector.ofAll(((Node.Fields) node).entries()).map(Node.Entry::key))
                .getOrElse(Vector.empty()));
    }

    /** Nothing when the file or its section is bad: that is said already. */
    static Vector<Problem> missing(
            Link from, Reference reference, Link base, Node tree, Function<Link, Vocabulary> names) {
        Node section = tree instanceof Node.Bad
                ? tree
                : part(tree, base.section()).getOrElse(() -> new Node.Null(tree.span()));
        if (section instanceof Node.Bad) {
            return Vector.empty();
        }
        String file = tree.span().file().name();
        return Vector.of(
                section instanceof Node.Fields
                        ? noSuch(from, reference, base, file, names.apply(base))
                        : noSection(from, reference, base, file));
    }

    private static Problem noSuch(Link from, Reference reference, Link base, String file, Vocabulary names) {
        String name = reference.service().value();
        String shown = reference.service().span().spell(name);
        return at(from, reference.service(), "there is no " + base.word() + " to extend of this name in " + file)
                .hint(names.hintOrAll(name, "add " + base.word() + " " + shown + " to " + file + ", or remove extends"))
                .build();
    }

    private static Problem noSection(Link from, Reference reference, Link base, String file) {
        Node.Text where = reference.file().getOrElse(reference.service());
        return at(from, where, file + " has no " + base.section() + " that could be extended")
                .hint("name a file that has " + base.section() + ":")
                .build();
    }

    private static Problem.Builder at(Link from, Node.Text where, String sentence) {
        return Problem.at(where.span(), UNDEFINED_BASE, sentence)
                .path(from.path().key(Reference.EXTENDS));
    }

    /** A base that is a list or single value: of the document itself, the check of its shape will say so. */
    static Vector<Problem> noMapping(Hop hop, Node base) {
        Link link = hop.base();
        return base instanceof Node.Bad || link.file().isEmpty()
                ? Vector.empty()
                : Vector.of(Problem.at(
                                base.span(),
                                WRONG_TYPE,
                                "a " + link.word() + " is a mapping, but " + link.name() + " is " + base.phrase())
                        .path(link.path())
                        .addRelated(
                                new Related("it is extended here", hop.written().keySpan()))
                        .hint("write its attributes below its name")
                        .build());
    }
}
