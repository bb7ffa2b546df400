package dev.stowage.load.schema;

import dev.stowage.load.yaml.Node;
import dev.stowage.problem.Checked;
import dev.stowage.problem.Edit;
import dev.stowage.problem.Problem;
import dev.stowage.problem.ProblemId;
import dev.stowage.source.AttributePath;

/** Holds a document against the schema of the Compose Specification, as compose-go v2.16.2 has it. */
public final class Schema {
    private static final String VERSION = "version";

    private Schema() {}

    /**
     * The document with every wrong part bad: unknown attributes, missing ones (which are put in, bad), values of a wrong
     * kind or form, repeated items. A {@code version} is taken out with a warning.
     */
    public static Checked<Node.Fields> check(Node.Fields document) {
        return ShapeCheck.document(ComposeShape.DOCUMENT, document).flatMap(Schema::withoutVersion);
    }

    /** Whether containers have the attribute, be they of a service or of its hook before the start; {@code x-*} included. */
    public static boolean isOfContainers(String attribute) {
        return !ContainerShapes.MAPPING.refuses(attribute);
    }

    private static Checked<Node.Fields> withoutVersion(Node.Fields document) {
        return document.entry(VERSION)
                .map(version -> Checked.of(document.without(VERSION), obsolete(version)))
                .getOrElse(() -> Checked.of(document));
    }

    private static Problem obsolete(Node.Entry version) {
        AttributePath path = AttributePath.of(VERSION);
        return Problem.at(version.keySpan(), ProblemId.VERSION_OBSOLETE, "version is obsolete and has no effect")
                .path(path)
                .hint("remove it")
                .addEdit(Edit.remove(path))
                .build();
    }
}
