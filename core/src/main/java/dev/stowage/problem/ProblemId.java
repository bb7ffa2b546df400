package dev.stowage.problem;

import static dev.stowage.problem.Severity.ERROR;
import static dev.stowage.problem.Severity.WARNING;

/**
 * The catalogue: every kind of problem with its stable id. Each has a folder with a bad sample, a good sample and the
 * expected text under {@code core/src/test/resources/cases/problems/<id>}, from which {@code core/docs/problems.md} is
 * made.
 */
public enum ProblemId {
    // Files and YAML
    NO_COMPOSE_FILE("compose.no-file", ERROR, "No Compose file was given or found"),
    FILE_MISSING("compose.file-missing", ERROR, "A file that is needed does not exist"),
    YAML_SYNTAX("yaml.syntax", ERROR, "The text is not YAML"),
    DUPLICATE_KEY("yaml.duplicate-key", ERROR, "A mapping has the same key twice"),

    // Variables
    VARIABLE_UNSET("compose.variable-unset", WARNING, "A variable has no value and becomes the empty string"),
    VARIABLE_REQUIRED("compose.variable-required", ERROR, "A required variable has no value"),

    // Extensions for AWS
    UNKNOWN_EXTENSION("aws.unknown-extension", ERROR, "An extension for AWS, or an attribute of one, does not exist"),
    MISPLACED_EXTENSION("aws.misplaced-extension", ERROR, "An extension for AWS stands where it has no meaning"),
    EXTENSION_WRONG_TYPE("aws.extension-wrong-type", ERROR, "An extension for AWS has a value of the wrong type"),
    EXTENSION_OUT_OF_RANGE("aws.extension-out-of-range", ERROR, "An extension for AWS has a value that is not allowed"),

    // Shape of the document
    UNKNOWN_ATTRIBUTE("compose.unknown-attribute", ERROR, "The attribute does not exist in Compose"),
    WRONG_TYPE("compose.wrong-type", ERROR, "The value has another type than the attribute takes"),
    PORT_OUT_OF_RANGE("compose.port-out-of-range", ERROR, "A port number is outside 0 to 65535"),

    // Consistency
    UNDEFINED_NETWORK("compose.undefined-network", ERROR, "A service uses a network that is not declared");

    private final String word;
    private final Severity severity;
    private final String title;

    ProblemId(String word, Severity severity, String title) {
        this.word = word;
        this.severity = severity;
        this.title = title;
    }

    /** The id as messages show it; it never changes once released. */
    public String word() {
        return word;
    }

    public Severity severity() {
        return severity;
    }

    /** What it means, in one line. */
    public String title() {
        return title;
    }
}
