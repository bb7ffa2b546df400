package dev.stowage.fix;

import dev.stowage.load.yaml.Document;
import dev.stowage.load.yaml.Node;
import dev.stowage.load.yaml.Plain;
import dev.stowage.load.yaml.Yaml;
import dev.stowage.problem.Checked;
import dev.stowage.source.Limits;
import io.vavr.collection.Vector;
import java.nio.charset.StandardCharsets;

/** What a text says, whichever way it is written: anchors are where they are used, and merged mappings are one. */
record Meaning(Vector<Node> documents, boolean isWhole) {
    static Meaning of(String name, String text) {
        Checked<Vector<Document>> read = Yaml.parse(name, text.getBytes(StandardCharsets.UTF_8), Limits.defaults());
        return new Meaning(read.value().map(Document::root), !read.hasErrors());
    }

    /**
     * Whether it is what comes of the other one by these changes and by nothing else; what could not be read before
     * cannot be compared.
     */
    boolean comesOf(Meaning before, Expected changes) {
        return !before.isWhole || (isWhole && documents.map(Plain::of).equals(changes.of(before.documents)));
    }
}
