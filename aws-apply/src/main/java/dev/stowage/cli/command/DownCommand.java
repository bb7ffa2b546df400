package dev.stowage.cli.command;

import dev.stowage.apply.Removal;
import dev.stowage.cli.line.Command;
import dev.stowage.cli.line.ExitCode;
import dev.stowage.cli.line.Flag;
import dev.stowage.cli.line.Invocation;
import dev.stowage.cli.line.Surroundings;
import dev.stowage.cli.stage.Connection;
import dev.stowage.cli.stage.Stages;
import dev.stowage.cli.stage.Subject;
import dev.stowage.value.ProjectName;

/** Removes what {@code up} has deployed; the project's files say which it is, or its name alone. */
final class DownCommand implements Command {
    @Override
    public ExitCode run(Invocation call, Surroundings around) {
        return Connection.open(call, around)
                .fold(misuse -> misuse.report(around), connection -> remove(call, around, connection));
    }

    private static ExitCode remove(Invocation call, Surroundings around, Connection connection) {
        try (connection) {
            return new Stages(call, around)
                    .orTell(new Subject(call, around).project(), named -> remove(call, connection, named));
        }
    }

    private static ExitCode remove(Invocation call, Connection connection, Subject.Named named) {
        ProjectName project = named.name();
        Removal removal = Removal.builder()
                .project(project)
                .stack(Connection.stack(call, project))
                .bucket(call.one(Flag.BUCKET))
                .external(named.files().map(files -> Removal.external(files.project())))
                .volumes(call.has(Flag.REMOVE_VOLUMES) ? Removal.Volumes.REMOVED : Removal.Volumes.KEPT)
                .build();
        return connection.perform(named.warnings(), (applier, listener) -> applier.down(removal, listener));
    }
}
