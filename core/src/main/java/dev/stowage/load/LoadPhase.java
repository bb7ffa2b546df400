package dev.stowage.load;

/** Phases of Load that can be left out, as {@code docker compose config} can. */
public enum LoadPhase {
    /** Variables are replaced by their values; if this phase is left out, they stay as they are written. */
    INTERPOLATION,
    /** Implicit names, networks and dependencies are filled in. */
    NORMALIZATION,
    /** Relative paths become absolute. */
    PATH_RESOLUTION,
    /** The files are checked against the schema and the rules of Compose. */
    VALIDATION,
    /** Variables that are named without a value get that of the process. */
    PASSED_VARIABLES,
    /** The contents of secrets, configs and mounted files are read. */
    CONTENTS,
    /** A given project name that is not in normal form is refused; if this phase is left out, it is normalised. */
    NAME_CHECK,
    /**
     * Ports, mounts and secrets of a service that is laid over another one stay in the order of the files; if this phase
     * is left out, they are sorted, as <i>compose-go 1.0.8</i> did.
     */
    WRITTEN_ORDER
}
