package dev.stowage.cli.line;

/** The three standard streams. */
public enum Channel {
    IN,
    OUT,
    ERR
}
