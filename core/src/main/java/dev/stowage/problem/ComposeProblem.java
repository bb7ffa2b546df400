package dev.stowage.problem;

import static dev.stowage.problem.Severity.ERROR;
import static dev.stowage.problem.Severity.WARNING;

/** What can be wrong with Compose files, env files and environment files, whatever they are converted to. */
public enum ComposeProblem implements ProblemId {
    // Files and YAML
    NO_COMPOSE_FILE("compose.no-file", ERROR, "No Compose file was given or found"),
    FILE_MISSING("compose.file-missing", ERROR, "A required file does not exist"),
    YAML_SYNTAX("yaml.syntax", ERROR, "The text is not YAML"),
    YAML_ENCODING("yaml.encoding", ERROR, "The bytes of the file are not valid text"),
    YAML_ROOT("yaml.root", ERROR, "The document is not a mapping"),
    YAML_KEY("yaml.key", ERROR, "A key is not a string"),
    YAML_TAG("yaml.tag", ERROR, "A value does not fit its tag"),
    YAML_ANCHOR("yaml.anchor", ERROR, "An alias names an anchor that does not exist"),
    YAML_CYCLE("yaml.cycle", ERROR, "A value contains itself through an alias"),
    YAML_MERGE("yaml.merge", ERROR, "A merge key has a value that cannot be merged"),
    YAML_LIMIT("yaml.limit", ERROR, "The document passes a limit of size, depth or repetition"),
    FILE_UNREADABLE("compose.file-unreadable", ERROR, "A required file cannot be read"),
    EMPTY("compose.empty", ERROR, "The Compose files are empty"),
    INVALID_PROJECT_NAME("compose.invalid-project-name", ERROR, "The name of the project cannot be used"),
    SEVERAL_FILES("compose.several-files", WARNING, "Several files have a name that Compose looks for"),
    YAML_ITEM_IN_TEXT("yaml.item-in-text", WARNING, "A line that looks like a list item is part of the text above"),
    DUPLICATE_KEY("yaml.duplicate-key", ERROR, "A mapping has the same key twice"),

    // Variables
    VARIABLE_UNSET("compose.variable-unset", WARNING, "A variable has no value and becomes the empty string"),
    VARIABLE_REQUIRED("compose.variable-required", ERROR, "A required variable has no value"),
    INVALID_TEMPLATE("compose.invalid-template", ERROR, "A ${...} has a form that Compose does not know"),
    CAST("compose.cast", ERROR, "A text is not the number or boolean that its attribute takes"),
    OLD_BOOLEAN("compose.old-boolean", WARNING, "A word is a boolean only in old versions of YAML"),
    DOTENV_FORMAT("dotenv.format", ERROR, "An env file has an unknown format"),
    NOT_TRUE_OR_FALSE("dotenv.not-true-or-false", ERROR, "A variable that must be true or false has another value"),
    DOTENV_SYNTAX("dotenv.syntax", ERROR, "A line of an env file is not of the form NAME=value"),

    // The file of --environment
    ENVIRONMENT_UNKNOWN_ATTRIBUTE(
            "environment.unknown-attribute", ERROR, "An environment file has no attribute of this name"),
    ENVIRONMENT_MISSING_ATTRIBUTE(
            "environment.missing-attribute", ERROR, "An environment file lacks a required attribute"),
    ENVIRONMENT_WRONG_TYPE("environment.wrong-type", ERROR, "A value of an environment file has the wrong type"),
    ENVIRONMENT_UNKNOWN_WORD(
            "environment.unknown-word", ERROR, "A value of an environment file is not one of those allowed"),
    ENVIRONMENT_SEVERAL_DOCUMENTS(
            "environment.several-documents", ERROR, "An environment file has more than one document"),

    // Shape of the document: merge, uniqueness, schema
    UNKNOWN_ATTRIBUTE("compose.unknown-attribute", ERROR, "The attribute does not exist in Compose"),
    WRONG_TYPE("compose.wrong-type", ERROR, "The value does not have the type of the attribute"),
    CANNOT_OVERRIDE("compose.cannot-override", ERROR, "A later file gives a kind of value that cannot be merged"),
    OVERRIDE_IGNORED("compose.override-ignored", WARNING, "A later file has a kind of value that has no effect"),
    ADDRESS_POOL_DROPPED("compose.address-pool-dropped", WARNING, "A merge drops an address pool of an earlier file"),
    MISSING_ATTRIBUTE("compose.missing-attribute", ERROR, "A required attribute is missing"),
    UNKNOWN_WORD("compose.unknown-word", ERROR, "The value is not one of those that the attribute allows"),
    MALFORMED_VALUE("compose.malformed-value", ERROR, "The text does not have the form that the attribute needs"),
    OUT_OF_RANGE("compose.out-of-range", ERROR, "A number is smaller or larger than the attribute allows"),
    REPEATED_ITEM("compose.repeated-item", ERROR, "A list has the same item twice"),
    INVALID_NAME("compose.invalid-name", ERROR, "A name has a character that names may not have"),
    VERSION_OBSOLETE("compose.version-obsolete", WARNING, "The attribute version is obsolete"),

    // Short forms
    PORT_OUT_OF_RANGE("compose.port-out-of-range", ERROR, "A port number is outside 0 to 65535"),
    PORT_SYNTAX("compose.port-syntax", ERROR, "The text is not a port mapping"),
    VOLUME_SYNTAX("compose.volume-syntax", ERROR, "The text is not a volume mount"),
    DEVICE_SYNTAX("compose.device-syntax", ERROR, "The text is not a device mapping"),
    ASSIGNMENT_SYNTAX("compose.assignment-syntax", ERROR, "The text is not of the form key=value"),
    EXTERNAL_NAME_CONFLICT("compose.external-name-conflict", ERROR, "name and external.name differ"),
    EXTERNAL_NAME_OBSOLETE("compose.external-name-obsolete", WARNING, "external.name is deprecated in favour of name"),

    // Other files and services that are taken in, and paths
    UNDEFINED_BASE("compose.undefined-base", ERROR, "A service extends one that does not exist"),
    EXTENDS_CYCLE("compose.extends-cycle", ERROR, "A service extends itself, directly or through others"),
    INCLUDE_CYCLE("compose.include-cycle", ERROR, "A file includes itself, directly or through others"),
    REMOTE_FILE("compose.remote-file", ERROR, "A Compose file would have to be fetched from a registry or repository"),
    BIND_WITHOUT_SOURCE("compose.bind-without-source", ERROR, "A bind mount has no source"),

    // Forms of text
    SIZE_SYNTAX("compose.size-syntax", ERROR, "The text is not a number of bytes"),
    DURATION_SYNTAX("compose.duration-syntax", ERROR, "The text is not a duration"),
    COMMAND_SYNTAX("compose.command-syntax", ERROR, "The text is not a command line"),
    COMMAND_CUT("compose.command-cut", WARNING, "A command line ends at an operator that only a shell knows"),
    HOST_SYNTAX("compose.host-syntax", ERROR, "The text is not a host with an address"),
    VARIABLE_NAME_BLANK("compose.variable-name-blank", ERROR, "The name of a variable ends with a blank"),

    // Consistency
    UNDEFINED_NETWORK("compose.undefined-network", ERROR, "A service uses a network that is not declared"),
    UNDEFINED_VOLUME("compose.undefined-volume", ERROR, "A service uses a volume that is not declared"),
    UNDEFINED_SECRET("compose.undefined-secret", ERROR, "A service uses a secret that is not declared"),
    UNDEFINED_CONFIG("compose.undefined-config", ERROR, "A service uses a config that is not declared"),
    UNDEFINED_MODEL("compose.undefined-model", ERROR, "A service uses a model that is not declared"),
    UNDEFINED_SERVICE("compose.undefined-service", ERROR, "A service or job refers to a service that does not exist"),
    DEPENDS_ON_INACTIVE("compose.depends-on-inactive", ERROR, "A service depends on one whose profiles are not active"),
    DEPENDS_ON_JOB("compose.depends-on-job", ERROR, "A service depends on a job"),
    DEPENDENCY_CYCLE("compose.dependency-cycle", ERROR, "Services depend on each other in a cycle"),
    NAME_SHARED("compose.name-shared", ERROR, "A service and a job have the same name"),
    NOTHING_TO_RUN("compose.nothing-to-run", ERROR, "A service has neither an image nor a build"),
    NOT_BUILT("compose.not-built", ERROR, "A build refers to an image that no build of the project makes"),
    CONFLICTING_ATTRIBUTES("compose.conflicting-attributes", ERROR, "Two attributes exclude each other"),
    DISTINCT_VALUES("compose.distinct-values", ERROR, "Two attributes set the same thing to different values"),
    NO_CONTENT("compose.no-content", ERROR, "A secret or config has no content"),
    HEALTH_TEST(
            "compose.health-test", ERROR, "A health test runs nothing, or does not begin with CMD, CMD-SHELL or NONE"),
    MOUNT_TARGET_TWICE("compose.mount-target-twice", ERROR, "Two mounts of a service have the same target"),
    CONTAINER_NAME_SCALED("compose.container-name-scaled", ERROR, "Several containers would have the same name"),
    NO_SERVICE("compose.no-service", ERROR, "The project has no active service"),
    RESTART_POLICY("compose.restart-policy", ERROR, "Compose has no such restart policy"),
    KEY_PASSED_OVER(
            "compose.key-passed-over", WARNING, "Compose ignores an unknown key, or an unknown option of a mount"),
    EXPOSE_SYNTAX("compose.expose-syntax", ERROR, "The text is not a port that other services can reach");

    @SuppressWarnings("ImmutableEnumChecker") // A record of texts is immutable, it only lacks the annotation.
    private final Kind kind;

    ComposeProblem(String word, Severity severity, String title) {
        this.kind = new Kind(word, severity, title);
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
