package dev.stowage.cli;

import dev.stowage.apply.Removal;
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
        Removal removal = Removal.builder()
                .project(project)
                .stack(Connection.stack(call, project))
                .bucket(call.one(Flag.BUCKET))
                .external(Removal.external(loaded.project()))
                .volumes(call.has(Flag.REMOVE_VOLUMES) ? Removal.Volumes.REMOVED : Removal.Volumes.KEPT)
                .build();
        return connection.perform(loaded.warnings(), (applier, listener) -> applier.down(removal, listener));
    }
}
