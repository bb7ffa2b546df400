package dev.stowage.cli.docker;

import dev.stowage.cli.line.Command;
import dev.stowage.cli.line.ExitCode;
import dev.stowage.cli.line.Flag;
import dev.stowage.cli.line.Invocation;
import dev.stowage.cli.line.Surroundings;

/** Prints the name of the Docker context in use. */
public final class ContextShowCommand implements Command {
    @Override
    public ExitCode run(Invocation call, Surroundings around) {
        Contexts contexts = new Contexts(call, around);
        return contexts.tell(contexts.store().nameInUse(call.one(Flag.CONTEXT), around.environment()), contexts::print);
    }
}
