package dev.stowage.cli.command;

import dev.stowage.apply.Removal;
import dev.stowage.cli.line.Command;
import dev.stowage.cli.line.ExitCode;
import dev.stowage.cli.line.Flag;
import dev.stowage.cli.line.Invocation;
import dev.stowage.cli.line.ProcessContext;
import dev.stowage.cli.stage.CalledStages;
import dev.stowage.cli.stage.Connection;
import dev.stowage.cli.stage.Subject;
import dev.stowage.value.ProjectName;

/** Removes what {@code up} has deployed; the project's files say which it is, or its name alone. */
final class DownCommand implements Command {
    @Override
    public ExitCode run(Invocation call, ProcessContext process) {
        return Connection.open(call, process)
                .fold(misuse -> misuse.report(process), connection -> remove(call, process, connection));
    }

    private static ExitCode remove(Invocation call, ProcessContext process, Connection connection) {
        try (connection) {
            Subject subject = new Subject(call, process);
            return new CalledStages(call, process)
                    .orTell(
                            call.has(Flag.REMOVE_VOLUMES) ? subject.withFiles() : subject.project(),
                            named -> remove(call, connection, named));
        }
    }

    private static ExitCode remove(Invocation call, Connection connection, Subject.Named named) {
        ProjectName project = named.name();
        Removal removal = Removal.builder()
                .project(project)
                .stack(Connection.stack(call, project))
                .bucket(call.one(Flag.BUCKET))
                .external(named.files().map(files -> Removal.external(files.project())))
                .volumes(call.has(Flag.REMOVE_VOLUMES) ? Removal.VolumeChoice.REMOVED : Removal.VolumeChoice.KEPT)
                .build();
        return connection.perform(
                removal.stack(), named.warnings(), (applier, listener) -> applier.down(removal, listener));
    }
}
