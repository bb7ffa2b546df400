package dev.stowage.load;

import dev.stowage.load.canonical.Canonical;
import dev.stowage.load.canonical.DevelopAliases;
import dev.stowage.load.check.Check;
import dev.stowage.load.interpolate.Interpolate;
import dev.stowage.load.merge.Deletion;
import dev.stowage.load.merge.Merge;
import dev.stowage.load.resolve.Base;
import dev.stowage.load.resolve.Defaults;
import dev.stowage.load.resolve.PassThrough;
import dev.stowage.load.resolve.Paths;
import dev.stowage.load.schema.Schema;
import dev.stowage.load.unique.Unique;
import dev.stowage.load.yaml.Document;
import dev.stowage.load.yaml.Node;
import dev.stowage.problem.Checked;
import dev.stowage.source.SourceFile;
import dev.stowage.source.Span;
import io.vavr.collection.Vector;

/** The phases that a project goes through as a tree, and so does every part that it includes. */
record Phases(ComposeSource source, Scope scope) {
    /** All documents merged, completed and resolved: the tree that becomes the model. */
    Checked<Node.Fields> tree(Vector<Document> documents) {
        return merged(documents)
                .flatMap(Defaults::apply)
                .flatMap(Check::tree)
                .flatMap(this::paths)
                .flatMap(tree -> PassThrough.apply(tree, scope.variables()));
    }

    private Checked<Node.Fields> merged(Vector<Document> documents) {
        return documents.foldLeft(
                Checked.of(nothing()), (merged, document) -> merged.flatMap(base -> over(base, document)));
    }

    private static Node.Fields nothing() {
        return Node.Fields.of(Vector.empty(), Span.startOf(SourceFile.withheld("compose.yaml")));
    }

    /** What was merged so far with one more document over it. A bad document changes nothing. */
    private Checked<Node.Fields> over(Node.Fields base, Document document) {
        return document.root() instanceof Node.Fields fields
                ? own(fields)
                        .flatMap(own -> Merge.documents(deletion(document).from(base), own))
                        .flatMap(Unique::apply)
                        .flatMap(Schema::check)
                        .flatMap(Canonical::apply)
                        .flatMap(Unique::apply)
                : Checked.of(base);
    }

    /** The document itself before it is merged over others. */
    private Checked<Node.Fields> own(Node.Fields fields) {
        return interpolated(fields).map(DevelopAliases::moved);
    }

    private Checked<Node.Fields> interpolated(Node.Fields fields) {
        return source.without().contains(LoadOption.NO_INTERPOLATE)
                ? Checked.of(fields)
                : Interpolate.apply(fields, scope.variables());
    }

    private static Deletion deletion(Document document) {
        return Deletion.of(document.replaced().map(DevelopAliases::proper));
    }

    private Checked<Node.Fields> paths(Node.Fields tree) {
        Base base = new Base(scope.directory().toString(), source.home().toString(), source.disk());
        return source.without().contains(LoadOption.NO_PATH_RESOLUTION) ? Checked.of(tree) : Paths.apply(tree, base);
    }
}
