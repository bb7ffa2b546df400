package dev.stowage.cli;

/** Prints the name of the Docker context in use. */
final class ContextShowCommand implements Command {
    @Override
    public ExitCode run(Invocation call, Surroundings around) {
        Contexts contexts = new Contexts(call, around);
        return contexts.tell(contexts.store().nameInUse(call.one(Flag.CONTEXT), around.environment()), contexts::print);
    }
}
