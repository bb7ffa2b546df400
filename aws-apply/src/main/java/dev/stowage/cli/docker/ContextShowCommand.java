package dev.stowage.cli.docker;

import dev.stowage.cli.line.Command;
import dev.stowage.cli.line.ExitCode;
import dev.stowage.cli.line.Flag;
import dev.stowage.cli.line.Invocation;
import dev.stowage.cli.line.ProcessContext;

/** Prints the name of the Docker context in use. */
public final class ContextShowCommand implements Command {
    @Override
    public ExitCode run(Invocation call, ProcessContext process) {
        Contexts contexts = new Contexts(call, process);
        return contexts.tell(
                contexts.store().nameInUse(call.one(Flag.CONTEXT), process.environment()), contexts::print);
    }
}
