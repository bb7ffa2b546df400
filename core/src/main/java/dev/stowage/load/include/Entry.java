package dev.stowage.load.include;

import static dev.stowage.problem.ComposeProblem.MISSING_ATTRIBUTE;
import static dev.stowage.problem.ComposeProblem.WRONG_TYPE;

import dev.stowage.load.yaml.Node;
import dev.stowage.load.yaml.PassedOver;
import dev.stowage.problem.Problem;
import dev.stowage.source.AttributePath;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import io.vavr.control.Option;

/** An entry as it is written: a file, or files with a directory and env files. Other attributes are passed over. */
record Entry(Vector<Node.Text> files, Option<Node.Text> directory, Vector<Node.Text> envFiles) {
    private static final Vector<String> KEYS = Vector.of("path", "project_directory", "env_file");

    /** The keys as Compose spells them: the reference does not mind capitals here, and takes numbers for texts. */
    static Node spelled(Node written) {
        return written instanceof Node.Fields map
                ? Node.Fields.of(Vector.ofAll(map.entries()).map(entry -> spelled(map, entry)), map.span())
                : written;
    }

    private static Node.Entry spelled(Node.Fields map, Node.Entry entry) {
        String key = KEYS.find(entry.key()::equalsIgnoreCase)
                .filter(name -> !map.has(name))
                .getOrElse(entry.key());
        Node value = key.equals("project_directory") && entry.value() instanceof Node.Whole whole
                ? new Node.Text(whole.value().toString(), whole.span())
                : entry.value();
        return new Node.Entry(key, entry.keySpan(), value);
    }

    /** A left without problems is a part that is bad already. */
    static Either<Vector<Problem>, Entry> of(AttributePath at, Node written) {
        if (written instanceof Node.Text file) {
            return Either.right(new Entry(Vector.of(file), Option.none(), Vector.empty()));
        }
        return written instanceof Node.Fields map
                ? of(at, map)
                : Either.left(wrong(at, written, "an entry of include", "write the path of a file"));
    }

    private static Either<Vector<Problem>, Entry> of(AttributePath at, Node.Fields map) {
        return texts(at, map, "path")
                .filterOrElse(files -> !files.isEmpty(), files -> withoutFile(at, map))
                .flatMap(files -> directory(at, map)
                        .flatMap(directory ->
                                texts(at, map, "env_file").map(envFiles -> new Entry(files, directory, envFiles))));
    }

    private static Vector<Problem> withoutFile(AttributePath at, Node.Fields map) {
        return Vector.of(new PassedOver(at, map, KEYS)
                .insteadOf("path")
                .getOrElse(() -> Problem.at(map.span(), MISSING_ATTRIBUTE, "the entry of include names no file")
                        .path(at)
                        .hint("add path: with the path of a Compose file")
                        .build()));
    }

    /** What else stands there, unless the file is missing: then that is what is misspelled. */
    static Vector<Problem> warnings(AttributePath at, Node written) {
        return written instanceof Node.Fields map && map.has("path")
                ? new PassedOver(at, map, KEYS).warnings()
                : Vector.empty();
    }

    private static Either<Vector<Problem>, Option<Node.Text>> directory(AttributePath at, Node.Fields map) {
        Option<Node> written = map.get("project_directory").filter(node -> !isEmpty(node));
        return written.exists(node -> !(node instanceof Node.Text))
                ? Either.left(written.toVector()
                        .flatMap(node -> wrong(
                                at.key("project_directory"),
                                node,
                                "project_directory",
                                "write the path of a directory")))
                : Either.right(written.map(node -> (Node.Text) node));
    }

    private static boolean isEmpty(Node node) {
        return node instanceof Node.Null
                || (node instanceof Node.Text text && text.value().isEmpty());
    }

    /** One text or a list of them. */
    private static Either<Vector<Problem>, Vector<Node.Text>> texts(AttributePath at, Node.Fields map, String key) {
        Vector<Node> values = map.get(key)
                .filter(node -> !(node instanceof Node.Null))
                .toVector()
                .flatMap(node -> node instanceof Node.Items list ? list.values() : Vector.of(node));
        Vector<Node> others = values.reject(Node.Text.class::isInstance);
        return others.isEmpty()
                ? Either.right(values.map(Node.Text.class::cast))
                : Either.left(others.flatMap(node -> wrong(at.key(key), node, key, "write a path or a list of paths")));
    }

    private static Vector<Problem> wrong(AttributePath at, Node node, String what, String hint) {
        return node instanceof Node.Bad
                ? Vector.empty()
                : Vector.of(Problem.at(node.span(), WRONG_TYPE, what + " cannot be " + node.phrase())
                        .path(at)
                        .hint(hint)
                        .build());
    }
}
