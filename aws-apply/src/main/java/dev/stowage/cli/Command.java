package dev.stowage.cli;

/** What a verb does: a few lines around one call of the library. */
interface Command {
    Exit run(Invocation call, Surroundings around);
}
