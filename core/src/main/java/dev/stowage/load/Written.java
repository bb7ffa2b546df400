package dev.stowage.load;

import dev.stowage.load.yaml.Document;
import dev.stowage.load.yaml.FileRef;
import dev.stowage.load.yaml.Node;
import dev.stowage.problem.Checked;
import dev.stowage.source.SourceFile;
import dev.stowage.source.Span;
import io.vavr.collection.Vector;

/** A document with the file that it stands in. */
record Written(FileRef file, Document document) {
    /** The documents of these files, one after the other. */
    static Checked<Vector<Written>> read(Reader reader, Vector<FileRef> files) {
        return Checked.traverse(
                        files,
                        file -> reader.documents(file).map(all -> all.map(document -> new Written(file, document))))
                .map(all -> all.flatMap(documents -> documents));
    }

    /** The mapping that nothing was merged into yet. */
    static Node.Fields nothing() {
        return Node.Fields.of(Vector.empty(), Span.startOf(SourceFile.withheld("compose.yaml")));
    }
}
