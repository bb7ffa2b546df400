package dev.stowage.load;

/** Phases of Load that can be left out, as {@code docker compose config} can. */
public enum LoadOption {
    /** Variables stay as they are written. */
    NO_INTERPOLATE,
    /** No names, networks and dependencies are made up. */
    NO_NORMALIZE,
    /** Relative paths stay relative. */
    NO_PATH_RESOLUTION,
    /** Neither the shape nor the sense of what is written is checked. */
    NO_VALIDATION,
    /** Variables that are only passed on get no value. */
    NO_PASSED_VARIABLES,
    /** A project name that is given, but not in the form of such names, is brought into it. */
    NO_NAME_CHECK
}
