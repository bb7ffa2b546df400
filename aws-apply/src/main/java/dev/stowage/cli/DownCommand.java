package dev.stowage.cli;

import dev.stowage.apply.stack.StackName;
import dev.stowage.load.LoadedProject;
import dev.stowage.value.ProjectName;
import io.vavr.collection.Vector;

/** Removes what {@code up} has deployed; the project's files say which it is. */
final class DownCommand implements Command {
    @Override
    public ExitCode run(Invocation call, Surroundings around) {
        Stages stages = new Stages(call, around);
        return stages.tell(
                stages.loaded(),
                LoadedProject::warnings,
                loaded -> remove(call, around, loaded.project().name()));
    }

    private static ExitCode remove(Invocation call, Surroundings around, ProjectName project) {
        StackName stack = Connection.stack(call, project);
        try (Connection connection = Connection.open(call, around)) {
            return new Stages(call, around)
                    .tell(
                            connection
                                    .applier()
                                    .flatMap(applier -> applier.down(project, stack, new ProgressLines(call, around))),
                            done -> Vector.empty(),
                            done -> Connection.ended(done, around));
        }
    }
}
