package dev.stowage.differential;

import dev.stowage.value.Tree;
import dev.stowage.write.Format;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Map;
import io.vavr.collection.Vector;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Compose files as they are written down, with all else that decides what they say. */
record Application(Vector<Tree> documents, Map<String, String> environment, Vector<String> profiles) {
    /** The names of the files, in the order in which they are merged. */
    Vector<String> files() {
        return documents.zipWithIndex((document, at) -> "compose" + at + ".yaml");
    }

    /** Writes the files into a folder. */
    void writeTo(Path folder) throws IOException {
        Files.createDirectories(folder);
        for (int at = 0; at < documents.size(); at++) {
            Tree document = documents.get(at);
            Files.writeString(folder.resolve(files().get(at)), Format.YAML.render(sink -> sink.tree(document)));
        }
    }

    /** For a person who wants to do it again. */
    @Override
    public String toString() {
        return documents
                        .map(document -> Format.YAML.render(sink -> sink.tree(document)))
                        .mkString("\n---\n") + "\nenvironment " + LinkedHashMap.ofEntries(environment) + ", profiles "
                + profiles;
    }
}
