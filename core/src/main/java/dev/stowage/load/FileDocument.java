package dev.stowage.load;

import dev.stowage.load.yaml.Document;
import dev.stowage.load.yaml.DocumentKind;
import dev.stowage.load.yaml.FileRef;
import dev.stowage.load.yaml.Node;
import dev.stowage.load.yaml.Reader;
import dev.stowage.problem.Checked;
import dev.stowage.source.SourceFile;
import dev.stowage.source.Span;
import io.vavr.collection.Vector;

/** A document with the file that it stands in. */
record FileDocument(FileRef file, Document document) {
    /** The documents of these files, one after the other. */
    static Checked<Vector<FileDocument>> read(ComposeSource source, Vector<FileRef> files) {
        Reader reader = reader(source);
        return Checked.traverse(
                        files,
                        file -> reader.documents(file, DocumentKind.COMPOSE)
                                .map(all -> all.map(document -> new FileDocument(file, document))))
                .map(all -> all.flatMap(documents -> documents));
    }

    /** The file as it was read. */
    SourceFile source() {
        return document.root().span().file();
    }

    /** The reader of the files of a load. */
    static Reader reader(ComposeSource source) {
        return new Reader(source.disk(), source.workingDirectory(), source.limits());
    }

    /** The mapping that none of these documents was merged into yet; what is never written has the place of the first. */
    static Node.Fields nothing(Vector<FileDocument> documents) {
        Span first = documents
                .headOption()
                .map(written -> written.document().root().span().beginning())
                .getOrElse(() -> Span.startOf(SourceFile.withheld("compose.yaml")));
        return Node.Fields.of(Vector.empty(), first);
    }
}
