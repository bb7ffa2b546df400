package dev.stowage.load;

import dev.stowage.load.yaml.Document;
import dev.stowage.load.yaml.DocumentKind;
import dev.stowage.load.yaml.Plain;
import dev.stowage.load.yaml.Yaml;
import dev.stowage.problem.Checked;
import dev.stowage.source.Limits;
import dev.stowage.value.Tree;

/**
 * A kind of document in YAML or JSON beside Compose files, read as plain data.
 *
 * @param kind its name with an article, for problems
 * @param beginning how a right one begins
 */
public record PlainDocument(String kind, String beginning) {
    /** The first document of a text, nothing where there is none; problems name the text so. */
    public Checked<Tree> read(String name, byte[] text) {
        return Yaml.parse(name, text, new DocumentKind(kind, beginning), Limits.defaults())
                .map(documents -> documents.headOption().map(Document::root))
                .map(root -> root.map(Plain::of).getOrElse(Tree.NOTHING));
    }
}
