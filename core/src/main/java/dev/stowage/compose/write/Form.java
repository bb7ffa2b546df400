package dev.stowage.compose.write;

/** How much of a project is written. */
enum Form {
    /** All of it. */
    COMPLETE,
    /** All of a project in its normal form, in which hooks have taken over what their service says. */
    NORMALIZED,
    /** What the JSON of compose-go v2.16.2 has. */
    REFERENCE;

    boolean isComplete() {
        return this != REFERENCE;
    }
}
