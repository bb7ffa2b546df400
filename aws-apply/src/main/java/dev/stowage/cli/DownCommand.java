package dev.stowage.cli;

import dev.stowage.apply.stack.StackName;
import dev.stowage.load.LoadedProject;
import dev.stowage.value.ProjectName;

/** Removes what {@code up} has deployed; the project's files say which it is. */
final class DownCommand implements Command {
    @Override
    public ExitCode run(Invocation call, Surroundings around) {
        return Connection.open(call, around)
                .fold(misuse -> misuse.report(around), connection -> remove(call, around, connection));
    }

    private static ExitCode remove(Invocation call, Surroundings around, Connection connection) {
        Stages stages = new Stages(call, around);
        try (connection) {
            return stages.orTell(stages.loaded(), loaded -> remove(call, connection, loaded));
        }
    }

    private static ExitCode remove(Invocation call, Connection connection, LoadedProject loaded) {
        ProjectName project = loaded.project().name();
        StackName stack = Connection.stack(call, project);
        return connection.perform(loaded.warnings(), (applier, listener) -> applier.down(project, stack, listener));
    }
}
