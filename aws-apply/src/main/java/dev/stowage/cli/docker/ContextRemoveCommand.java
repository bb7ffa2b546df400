package dev.stowage.cli.docker;

import dev.stowage.cli.line.Command;
import dev.stowage.cli.line.ExitCode;
import dev.stowage.cli.line.Invocation;
import dev.stowage.cli.line.ProcessContext;

/** Removes Docker contexts of type {@code ecs}; the exit code is that of the first that stays. */
public final class ContextRemoveCommand implements Command {
    @Override
    public ExitCode run(Invocation call, ProcessContext process) {
        Contexts contexts = new Contexts(call, process);
        return call.operands()
                .map(name -> contexts.tell(contexts.store().remove(name), name))
                .find(code -> code != ExitCode.DONE)
                .getOrElse(ExitCode.DONE);
    }
}
