package dev.stowage.cli.command;

import dev.stowage.cli.line.Command;
import dev.stowage.cli.line.ExitCode;
import dev.stowage.cli.line.Flag;
import dev.stowage.cli.line.Invocation;
import dev.stowage.cli.line.ProcessContext;
import dev.stowage.cli.print.Row;
import dev.stowage.cli.print.Version;

/** Prints {@code stowage} and its version on one line. */
final class VersionCommand implements Command {
    @Override
    public ExitCode run(Invocation call, ProcessContext process) {
        process.out().println(line(call));
        return ExitCode.DONE;
    }

    private static String line(Invocation call) {
        if (call.one(Flag.VERSION_FORMAT).contains("json")) {
            return Row.of("version", Version.text()).json();
        }
        return call.has(Flag.SHORT) ? Version.text() : "stowage " + Version.text();
    }
}
