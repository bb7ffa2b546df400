package dev.stowage.cli;

import dev.stowage.compose.Project;
import dev.stowage.compose.write.ConfigWriter;
import dev.stowage.load.LoadedProject;
import dev.stowage.write.Format;
import dev.stowage.write.Writable;

/** Prints the loaded project in its normal form. */
final class ConfigCommand implements Command {
    @Override
    public ExitCode run(Invocation call, Surroundings around) {
        Stages stages = new Stages(call, around);
        Delivery delivery = new Delivery(call, around);
        return stages.tell(
                stages.loaded(),
                LoadedProject::warnings,
                loaded -> call.has(Flag.QUIET) ? ExitCode.DONE : delivery.of(document(loaded.project(), delivery)));
    }

    private static Writable document(Project project, Delivery delivery) {
        return delivery.format() == Format.JSON ? ConfigWriter.json(project) : ConfigWriter.yaml(project);
    }
}
