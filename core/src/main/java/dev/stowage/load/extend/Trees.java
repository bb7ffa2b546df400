package dev.stowage.load.extend;

import dev.stowage.load.merge.Deletion;
import dev.stowage.load.resolve.Paths;
import dev.stowage.load.yaml.Document;
import dev.stowage.load.yaml.FileRef;
import dev.stowage.load.yaml.Node;
import dev.stowage.problem.Checked;
import dev.stowage.problem.Problem;
import dev.stowage.problem.Vocabulary;
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
    private final Loaded own;
    private final ExtendContext context;
    private final Map<Path, Loaded> others = new HashMap<>();
    private final Map<Link, Vocabulary> names = new HashMap<>();
    private final List<Problem> problems = new ArrayList<>();

    Trees(Document document, ExtendContext context) {
        this.own = Loaded.of(document, document.root());
        this.context = context;
    }

    /** A tree, and what of the bases of its services it replaces. */
    private record Loaded(Node tree, Deletion replaced) {
        static Loaded of(Document document, Node tree) {
            return new Loaded(tree, Deletion.of(document.replaced()));
        }
    }

    /** The place of a service whatever way leads to it. */
    Link identity(Link link) {
        return link.in(context.file());
    }

    /**
     * The service that a reference leads to, which need not exist, after loading its file. Of another file only services
     * can be extended, by jobs too.
     */
    Either<Vector<Problem>, Link> follow(Link from, Reference reference) {
        String name = reference.service().value();
        return reference
                .file()
                .map(file -> context.references()
                        .compose(file)
                        .mapLeft(Vector::of)
                        .map(found -> new Link(Option.some(loaded(found)), Link.SERVICES, name)))
                .getOrElse(() -> Either.right(new Link(from.file(), from.section(), name)));
    }

    private Path loaded(FileRef file) {
        if (!others.containsKey(file.path())) {
            Checked<Loaded> loaded = context.load()
                    .apply(file)
                    .flatMap(document -> rebased(file.path(), document.root()).map(tree -> Loaded.of(document, tree)));
            loaded.problems().forEach(problems::add);
            others.put(file.path(), loaded.value());
        }
        return file.path();
    }

    private Checked<Node> rebased(Path file, Node tree) {
        return tree instanceof Node.Fields fields
                ? Paths.apply(fields, context.baseOf(file)).map(moved -> moved)
                : Checked.of(tree);
    }

    Node tree(Link link) {
        return loaded(link).tree();
    }

    /** What the file of a service replaces in what the service extends. */
    Deletion replaced(Link link) {
        return loaded(link).replaced();
    }

    private Loaded loaded(Link link) {
        return link.file().flatMap(file -> Option.of(others.get(file))).getOrElse(own);
    }

    /** The names in the section of a base, but for the service that would extend itself. */
    Vocabulary names(Link from, Link base) {
        Link section = new Link(base.file(), base.section(), "");
        Vocabulary all = names.computeIfAbsent(section, any -> Workloads.names(section, tree(section)));
        Link itself = new Link(base.file(), base.section(), from.name());
        return identity(itself).equals(identity(from)) ? all.without(from.name()) : all;
    }

    Vector<Problem> problems() {
        return Vector.ofAll(problems);
    }
}
