package dev.stowage.load.merge;

import dev.stowage.load.yaml.Node;
import dev.stowage.problem.Checked;
import dev.stowage.source.AttributePath;

/**
 * Lays one tree over another (Compose Specification, "Merge Compose files"; compose-go v2.16.2). Each part keeps the
 * place of the text that won. A kind that cannot go over another is a problem and becomes a bad part.
 */
public final class Merge {
    private Merge() {}

    /** Document {@code over} laid over document {@code base}. */
    public static Checked<Node.Fields> documents(Node.Fields base, Node.Fields over) {
        return General.mappings(MergePoint.at(AttributePath.ROOT), base, over);
    }

    /** The same for the part at a path, such as {@code services.web}: what extends, include and hooks need. */
    public static Checked<Node> parts(AttributePath at, Node base, Node over) {
        return MergePoint.at(at).merge(base, over);
    }
}
