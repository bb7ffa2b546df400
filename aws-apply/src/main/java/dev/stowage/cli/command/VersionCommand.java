package dev.stowage.cli.command;

import dev.stowage.cli.line.Command;
import dev.stowage.cli.line.ExitCode;
import dev.stowage.cli.line.Invocation;
import dev.stowage.cli.line.ProcessContext;
import dev.stowage.cli.print.Version;

/** Prints {@code stowage} and its version on one line. */
final class VersionCommand implements Command {
    @Override
    public ExitCode run(Invocation call, ProcessContext process) {
        process.out().println("stowage " + Version.text());
        return ExitCode.DONE;
    }
}
