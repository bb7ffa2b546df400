package dev.stowage.cli.command;

import dev.stowage.apply.aws.SecretStore.Deletion;
import dev.stowage.cli.line.Command;
import dev.stowage.cli.line.ExitCode;
import dev.stowage.cli.line.Flag;
import dev.stowage.cli.line.Invocation;
import dev.stowage.cli.line.ProcessContext;
import dev.stowage.cli.stage.Asking;

/** Deletes secrets: at once, as the retired Docker integration did, or so that AWS can restore them. */
final class SecretRemoveCommand implements Command {
    @Override
    public ExitCode run(Invocation call, ProcessContext process) {
        Asking asking = new Asking(call, process);
        Deletion deletion = call.has(Flag.RECOVER) ? Deletion.RECOVERABLE : Deletion.AT_ONCE;
        boolean agreed = deletion == Deletion.RECOVERABLE
                || asking.agreed("This deletes "
                        + call.operands().mkString(", ")
                        + " for ever; with --recover AWS could restore it.\n");
        return agreed ? asking.each(applier -> name -> applier.secrets().delete(name, deletion)) : ExitCode.PROBLEMS;
    }
}
