package dev.stowage.load.extend;

import static dev.stowage.problem.ComposeProblem.MISSING_ATTRIBUTE;
import static dev.stowage.problem.ComposeProblem.WRONG_TYPE;

import dev.stowage.load.yaml.Node;
import dev.stowage.load.yaml.PassedOver;
import dev.stowage.problem.Problem;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import io.vavr.control.Option;

/** What an {@code extends} says: a service, and a file where it is one of another file. */
record Reference(Node.Text service, Option<Node.Text> file) {
    static final String EXTENDS = "extends";
    private static final Vector<String> KEYS = Vector.of("service", "file");
    private static final String HINT = "write the name of a service, or service: and file:";

    /** From the short or the long form; a left without problems is a part that is bad already. */
    static Either<Vector<Problem>, Reference> of(Link from, Node.Entry written) {
        if (written.value() instanceof Node.Text name) {
            return Either.right(new Reference(name, Option.none()));
        }
        return written.value() instanceof Node.Fields map
                ? named(from, written, map)
                : Either.left(wrong(from, "extends", written.value()));
    }

    private static Either<Vector<Problem>, Reference> named(Link from, Node.Entry written, Node.Fields map) {
        Node service = map.get("service").getOrElse(() -> new Node.Null(written.keySpan()));
        if (service instanceof Node.Null) {
            return Either.left(
                    Vector.of(passedOver(from, map).insteadOf("service").getOrElse(() -> nameless(from, written))));
        }
        return service instanceof Node.Text name
                ? file(from, map).map(file -> new Reference(name, file))
                : Either.left(wrong(from, "service", service));
    }

    private static Problem nameless(Link from, Node.Entry written) {
        return Problem.at(written.keySpan(), MISSING_ATTRIBUTE, "extends does not say which " + from.word())
                .path(from.path().key(EXTENDS))
                .hint("add service: with its name")
                .build();
    }

    /** What else stands there, unless the name is missing: then that is what is misspelled. */
    static Vector<Problem> warnings(Link from, Node.Entry written) {
        return written.value() instanceof Node.Fields map && map.has("service")
                ? passedOver(from, map).warnings()
                : Vector.empty();
    }

    private static PassedOver passedOver(Link from, Node.Fields map) {
        return new PassedOver(from.path().key(EXTENDS), map, KEYS);
    }

    private static Either<Vector<Problem>, Option<Node.Text>> file(Link from, Node.Fields map) {
        Option<Node> file = map.get("file").filter(node -> !(node instanceof Node.Null));
        return file.exists(node -> !(node instanceof Node.Text))
                ? Either.left(file.toVector().flatMap(node -> wrong(from, "file", node)))
                : Either.right(file.map(node -> (Node.Text) node));
    }

    private static Vector<Problem> wrong(Link from, String attribute, Node node) {
        return node instanceof Node.Bad
                ? Vector.empty()
                : Vector.of(Problem.at(node.span(), WRONG_TYPE, attribute + " cannot be " + node.phrase())
                        .path(from.path().key(EXTENDS))
                        .hint(HINT)
                        .build());
    }
}
