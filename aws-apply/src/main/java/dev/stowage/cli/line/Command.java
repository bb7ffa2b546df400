package dev.stowage.cli.line;

/** What a verb does: a few lines around one call of the library. */
public interface Command {
    Exit run(Invocation call, ProcessContext process);
}
