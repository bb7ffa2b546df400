package dev.stowage.cli;

/** The three standard streams. */
enum Channel {
    IN,
    OUT,
    ERR
}
