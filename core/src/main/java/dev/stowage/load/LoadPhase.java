package dev.stowage.load;

/** Phases of Load that can be left out, as {@code docker compose config} can. */
public enum LoadPhase {
    /** Variables get their values; without it they stay as they are written. */
    INTERPOLATION,
    /** Names, networks and dependencies are made up. */
    NORMALIZATION,
    /** Relative paths become absolute. */
    PATH_RESOLUTION,
    /** The shape and the sense of what is written are checked. */
    VALIDATION,
    /** Variables that are only passed on get their values. */
    PASSED_VARIABLES,
    /** The contents of secrets, configs and mounted files are read. */
    CONTENTS,
    /** A project name that is given, but not in the form of such names, is refused; without it it is brought into it. */
    NAME_CHECK
}
