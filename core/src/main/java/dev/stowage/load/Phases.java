package dev.stowage.load;

import dev.stowage.load.canonical.Canonical;
import dev.stowage.load.check.Check;
import dev.stowage.load.extend.BaseKinds;
import dev.stowage.load.extend.Extend;
import dev.stowage.load.extend.ExtendContext;
import dev.stowage.load.include.Include;
import dev.stowage.load.interpolate.Interpolate;
import dev.stowage.load.merge.Deletion;
import dev.stowage.load.merge.DevelopAliases;
import dev.stowage.load.merge.Merge;
import dev.stowage.load.merge.SortedLists;
import dev.stowage.load.resolve.Base;
import dev.stowage.load.resolve.Defaults;
import dev.stowage.load.resolve.PassThrough;
import dev.stowage.load.resolve.Paths;
import dev.stowage.load.schema.Schema;
import dev.stowage.load.unique.Unique;
import dev.stowage.load.yaml.Document;
import dev.stowage.load.yaml.FileRef;
import dev.stowage.load.yaml.Node;
import dev.stowage.problem.Checked;
import dev.stowage.source.AttributePath;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/** The phases that a project goes through as a tree, and so does every part that it includes. */
record Phases(ComposeSource source, Scope scope) {
    /** All documents merged, completed and resolved: the tree that becomes the model. */
    Checked<Node.Fields> tree(Vector<FileDocument> documents, Base base) {
        Checked<Node.Fields> merged = merged(documents);
        return bad(documents).isEmpty()
                ? merged.flatMap(tree -> completed(tree, base))
                : merged.map(partly -> FileDocument.nothing(documents));
    }

    /** Without what one of its files has, a whole would lack things that are there. */
    private Checked<Node.Fields> completed(Node.Fields merged, Base base) {
        return Defaults.apply(merged)
                .flatMap(tree -> performed(LoadPhase.VALIDATION, tree, Check::tree))
                .flatMap(tree -> performed(LoadPhase.PATH_RESOLUTION, tree, whole -> Paths.apply(whole, base)))
                .flatMap(tree -> performed(
                        LoadPhase.PASSED_VARIABLES, tree, whole -> PassThrough.apply(whole, scope.variables())));
    }

    private Checked<Node.Fields> merged(Vector<FileDocument> documents) {
        return each(documents, (base, own, written) -> {
            Vector<AttributePath> replaced = replaced(written);
            return Extend.sections(own)
                    .flatMap(sound -> included(sound, replaced, written.file()))
                    .flatMap(complete -> extended(complete, replaced, written.file()))
                    .flatMap(complete -> whole(base, complete, replaced)
                            .map(whole -> isInWrittenOrder() ? whole : new SortedLists(base, own, complete).in(whole)));
        });
    }

    private Checked<Node.Fields> whole(Node.Fields base, Node.Fields own, Vector<AttributePath> replaced) {
        return over(base, own, replaced)
                .flatMap(whole -> performed(LoadPhase.VALIDATION, whole, Schema::check))
                .flatMap(this::canonical)
                .flatMap(Unique::apply);
    }

    private boolean isInWrittenOrder() {
        return !source.without().contains(LoadPhase.WRITTEN_ORDER);
    }

    /** Another file as far as a service of it can be extended: no includes, no defaults, no check of its shape. */
    private Checked<Document> extendable(FileRef file) {
        return FileDocument.read(source, Vector.of(file))
                .flatMap(documents -> bad(documents)
                        .map(Checked::of)
                        .getOrElse(() -> each(documents, this::overAsBase).map(tree -> tree))
                        .map(tree -> new Document(tree, replaced(documents))));
    }

    private Checked<Node.Fields> overAsBase(Node.Fields base, Node.Fields own, FileDocument written) {
        return over(base, own, replaced(written))
                .flatMap(BaseKinds::items)
                .flatMap(this::canonical)
                .flatMap(whole -> performed(LoadPhase.INTERPOLATION, whole, BaseKinds::check));
    }

    /** What the last document of a file replaces counts for the chains of its services. */
    private static Vector<AttributePath> replaced(Vector<FileDocument> documents) {
        return documents.lastOption().toVector().flatMap(Phases::replaced);
    }

    /** A document that has its problem already; nothing is said of what it may not hold. */
    private static Option<Node> bad(Vector<FileDocument> documents) {
        return documents.map(written -> written.document().root()).find(Node.Bad.class::isInstance);
    }

    /** What makes a tree of a tree. */
    private interface Phase {
        Checked<Node.Fields> apply(Node.Fields tree);
    }

    /** How one document, its variables replaced, joins what was merged so far. */
    private interface Joining {
        Checked<Node.Fields> join(Node.Fields base, Node.Fields own, FileDocument written);
    }

    /** One document after the other, beginning with nothing. A bad document changes nothing. */
    private Checked<Node.Fields> each(Vector<FileDocument> documents, Joining joining) {
        return documents.foldLeft(
                Checked.of(FileDocument.nothing(documents)),
                (merged, written) -> merged.flatMap(base -> next(base, written, joining)));
    }

    private Checked<Node.Fields> next(Node.Fields base, FileDocument written, Joining joining) {
        return written.document().root() instanceof Node.Fields fields
                ? interpolated(fields).flatMap(DevelopAliases::moved).flatMap(own -> joining.join(base, own, written))
                : Checked.of(base);
    }

    private static Checked<Node.Fields> over(Node.Fields base, Node.Fields own, Vector<AttributePath> replaced) {
        return Merge.documents(Deletion.of(replaced).from(base), own).flatMap(Unique::apply);
    }

    private static Vector<AttributePath> replaced(FileDocument written) {
        return written.document().replaced().map(DevelopAliases::proper);
    }

    private Checked<Node.Fields> interpolated(Node.Fields fields) {
        return performed(LoadPhase.INTERPOLATION, fields, own -> Interpolate.apply(own, scope.variables()));
    }

    private Checked<Node.Fields> canonical(Node.Fields fields) {
        return source.without().contains(LoadPhase.INTERPOLATION)
                ? Canonical.whereReadable(fields)
                : Canonical.apply(fields);
    }

    private Checked<Node.Fields> included(Node.Fields own, Vector<AttributePath> replaced, FileRef file) {
        return Include.apply(own, replaced, new Inclusion(source, scope, file));
    }

    private Checked<Node.Fields> extended(Node.Fields own, Vector<AttributePath> replaced, FileRef file) {
        return Extend.apply(
                own,
                replaced,
                new ExtendContext(
                        file.path(), scope.directory(), source.home().toString(), source.disk(), this::extendable));
    }

    private Checked<Node.Fields> performed(LoadPhase name, Node.Fields tree, Phase phase) {
        return source.without().contains(name) ? Checked.of(tree) : phase.apply(tree);
    }
}
