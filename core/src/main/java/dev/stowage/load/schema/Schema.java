package dev.stowage.load.schema;

import dev.stowage.load.yaml.Node;
import dev.stowage.problem.Checked;
import dev.stowage.problem.ComposeProblem;
import dev.stowage.problem.Edit;
import dev.stowage.problem.Problem;
import dev.stowage.source.AttributePath;
import io.vavr.collection.Vector;

/** Holds a document against the schema of the Compose Specification, as compose-go v2.16.2 has it. */
public final class Schema {
    static final AttributePath VERSION = AttributePath.of("version");

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

    /** Every attribute of a document, by the pattern of its path: {@code services.*.ports.[].target}. */
    public static Vector<String> attributes() {
        return Patterns.of(ComposeShape.DOCUMENT);
    }

    private static Checked<Node.Fields> withoutVersion(Node.Fields document) {
        Node.Fields rest = document.without(VERSION.last());
        return document.entry(VERSION.last())
                .filter(version -> !(version.value() instanceof Node.Bad))
                .map(version -> Checked.of(rest, obsolete(version)))
                .getOrElse(() -> Checked.of(rest));
    }

    private static Problem obsolete(Node.Entry version) {
        return Problem.at(version.keySpan(), ComposeProblem.VERSION_OBSOLETE, "version is obsolete and has no effect")
                .path(VERSION)
                .hint("remove it")
                .addEdit(Edit.remove(VERSION))
                .build();
    }
}
