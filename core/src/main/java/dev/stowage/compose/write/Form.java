package dev.stowage.compose.write;

/** How much of a project is written. */
enum Form {
    /** All of it. */
    COMPLETE,
    /** What the JSON of compose-go v2.16.2 has. */
    REFERENCE
}
