package dev.stowage.cli.command;

import dev.stowage.cli.line.Command;
import dev.stowage.cli.line.ExitCode;
import dev.stowage.cli.line.Invocation;
import dev.stowage.cli.line.ProcessContext;
import dev.stowage.cli.stage.Asking;

/** Deletes volumes with all that is in them; those that a stack has stay. */
final class VolumeRemoveCommand implements Command {
    @Override
    public ExitCode run(Invocation call, ProcessContext process) {
        Asking asking = new Asking(call, process);
        String warning =
                "This deletes " + call.operands().mkString(", ") + " with all files in it; nobody can restore them.\n";
        return asking.agreed(warning)
                ? asking.each(applier -> id -> applier.volumes().remove(id))
                : ExitCode.PROBLEMS;
    }
}
