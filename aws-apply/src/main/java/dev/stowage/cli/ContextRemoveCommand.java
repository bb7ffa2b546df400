package dev.stowage.cli;

/** Removes Docker contexts of type {@code ecs}; the exit code is that of the first that stays. */
final class ContextRemoveCommand implements Command {
    @Override
    public ExitCode run(Invocation call, Surroundings around) {
        Contexts contexts = new Contexts(call, around);
        return call.operands()
                .map(name -> contexts.tell(contexts.store().remove(name), name))
                .find(code -> code != ExitCode.DONE)
                .getOrElse(ExitCode.DONE);
    }
}
