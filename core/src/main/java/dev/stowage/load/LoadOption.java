package dev.stowage.load;

/** Phases of Load that can be left out, as {@code docker compose config} can. */
public enum LoadOption {
    /** Variables stay as they are written. */
    NO_INTERPOLATE,
    /** No names, networks and dependencies are made up. */
    NO_NORMALIZE,
    /** Relative paths stay relative. */
    NO_PATH_RESOLUTION
}
