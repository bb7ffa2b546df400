package dev.stowage.load.extend;

import dev.stowage.load.resolve.Paths;
import dev.stowage.load.yaml.FileRef;
import dev.stowage.load.yaml.Node;
import dev.stowage.problem.Checked;
import dev.stowage.problem.Problem;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The document and the other files that it extends services of, each of them loaded once. */
final class Trees {
    private final Node document;
    private final Surroundings surroundings;
    private final Map<Path, Node> others = new HashMap<>();
    private final List<Problem> problems = new ArrayList<>();

    Trees(Node document, Surroundings surroundings) {
        this.document = document;
        this.surroundings = surroundings;
    }

    /** The place of a service whatever way leads to it. */
    Link identity(Link link) {
        return link.in(surroundings.file());
    }

    /** The service that a reference leads to, which need not exist, after loading its file. */
    Either<Vector<Problem>, Link> follow(Link from, Reference reference) {
        String name = reference.service().value();
        return reference
                .file()
                .map(file -> surroundings
                        .references()
                        .compose(file)
                        .mapLeft(Vector::of)
                        .map(found -> new Link(Option.some(loaded(found)), from.section(), name)))
                .getOrElse(() -> Either.right(new Link(from.file(), from.section(), name)));
    }

    private Path loaded(FileRef file) {
        if (!others.containsKey(file.path())) {
            Checked<Node> tree = surroundings.load().load(file).flatMap(node -> rebased(file.path(), node));
            tree.problems().forEach(problems::add);
            others.put(file.path(), tree.value());
        }
        return file.path();
    }

    private Checked<Node> rebased(Path file, Node tree) {
        return tree instanceof Node.Fields fields
                ? Paths.apply(fields, surroundings.baseOf(file)).map(moved -> moved)
                : Checked.of(tree);
    }

    Node tree(Link link) {
        return link.file().flatMap(file -> Option.of(others.get(file))).getOrElse(document);
    }

    Vector<Problem> problems() {
        return Vector.ofAll(problems);
    }
}
