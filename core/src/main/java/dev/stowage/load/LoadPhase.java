package dev.stowage.load;

/** Phases of Load that can be left out, as {@code docker compose config} can. */
public enum LoadPhase {
    /** Variables get their values; without it they stay as they are written. */
    INTERPOLATION,
    /** Implicit names, networks and dependencies are filled in. */
    NORMALIZATION,
    /** Relative paths become absolute. */
    PATH_RESOLUTION,
    /** The shape and the sense of what is written are checked. */
    VALIDATION,
    /** Variables that are only passed on get their values. */
    PASSED_VARIABLES,
    /** The contents of secrets, configs and mounted files are read. */
    CONTENTS,
    /** A given project name that is not in normal form is refused; where this phase is left out, it is normalised. */
    NAME_CHECK
}
