package dev.stowage.apply.run;

/** How far something is that is done to a service. */
public enum Milestone {
    BEGUN,
    DONE
}
