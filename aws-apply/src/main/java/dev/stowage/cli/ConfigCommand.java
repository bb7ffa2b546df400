package dev.stowage.cli;

import dev.stowage.load.LoadedProject;

/** Prints the loaded project in its normal form. */
final class ConfigCommand implements Command {
    @Override
    public ExitCode run(Invocation call, Surroundings around) {
        Stages stages = new Stages(call, around);
        Delivery delivery = new Delivery(call, around);
        return stages.tell(
                stages.loaded(),
                LoadedProject::warnings,
                project -> call.has(Flag.QUIET) ? ExitCode.DONE : delivery.of(project));
    }
}
