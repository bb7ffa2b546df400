package dev.stowage.cli;

import dev.stowage.cli.line.ExitCode;
import dev.stowage.cli.line.ProcessContext;

/** How a bug of ours is told: one line, and the stack trace only for who asks for it. */
final class Bug {
    private Bug() {}

    static ExitCode report(Throwable bug, ProcessContext process) {
        process.say("internal error ("
                + bug.getClass().getSimpleName()
                + "); please report it with what STOWAGE_DEBUG=1 makes the command print, and with the Compose"
                + " file, its secrets taken out");
        process.variable("STOWAGE_DEBUG").forEach(asked -> bug.printStackTrace(process.err()));
        return ExitCode.BUG;
    }
}
