package dev.stowage.cli.stage;

import dev.stowage.cli.line.Invocation;
import dev.stowage.cli.line.ProcessContext;
import dev.stowage.load.ComposeSource;
import dev.stowage.load.LoadPhase;
import dev.stowage.load.LoadedDocument;
import dev.stowage.load.Loader;
import dev.stowage.source.DiskFiles;
import dev.stowage.source.Limits;
import dev.stowage.value.Tree;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.LinkedHashSet;
import io.vavr.collection.Vector;

/** The services that Compose files name, those of inactive profiles included. */
public final class FileServices {
    private FileServices() {}

    /** Those of the files of a call, which may be wrong otherwise; none where they cannot be merged. Nothing piped is read. */
    public static Vector<String> of(Invocation call, ProcessContext process) {
        CalledStages stages =
                new CalledStages(call, process, DiskFiles.upTo(Limits.defaults().fileBytes()));
        return Loader.document(ComposeSource.builder()
                        .from(stages.source())
                        .without(LinkedHashSet.of(LoadPhase.values()))
                        .build())
                .map(LoadedDocument::document)
                .map(FileServices::in)
                .getOrElse(Vector.empty());
    }

    public static Vector<String> in(Tree document) {
        return fields(document)
                .get("services")
                .fold(Vector::empty, all -> fields(all).keySet().toVector());
    }

    private static LinkedHashMap<String, Tree> fields(Tree tree) {
        return tree instanceof Tree.Fields fields ? fields.values() : LinkedHashMap.empty();
    }
}
