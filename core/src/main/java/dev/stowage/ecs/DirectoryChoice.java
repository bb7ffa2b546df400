package dev.stowage.ecs;

/** Who chose the directory that an access point shows. */
public enum DirectoryChoice {
    /** The file says it. */
    WRITTEN,
    /** The file leaves it open, so what is deployed may stay as it is. */
    OPEN
}
