package dev.stowage.cli.line;

/** How a process ends: with a code of ours, or with that of a command which ran elsewhere. */
public interface Exit {
    int number();

    /** The code of another command. */
    record OfCommand(int number) implements Exit {}
}
