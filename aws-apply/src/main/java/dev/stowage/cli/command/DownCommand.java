package dev.stowage.cli.command;

import dev.stowage.apply.Removal;
import dev.stowage.apply.Removal.VolumeChoice;
import dev.stowage.apply.plan.RemovalPreview;
import dev.stowage.apply.stack.StackName;
import dev.stowage.cli.line.Command;
import dev.stowage.cli.line.ExitCode;
import dev.stowage.cli.line.Flag;
import dev.stowage.cli.line.Invocation;
import dev.stowage.cli.line.ProcessContext;
import dev.stowage.cli.stage.CalledStages;
import dev.stowage.cli.stage.Connection;
import dev.stowage.cli.stage.Subject;
import dev.stowage.problem.Problems;
import dev.stowage.value.ProjectName;
import io.vavr.control.Either;
import io.vavr.control.Option;

/** Removes what {@code up} has deployed; the project's files say which it is, or its name alone. */
final class DownCommand implements Command {
    @Override
    public ExitCode run(Invocation call, ProcessContext process) {
        return Connection.with(
                call,
                process,
                connection -> new CalledStages(call, process)
                        .orTell(
                                connection.noted(named(new Subject(call, process), connection)),
                                named -> remove(call, connection, named)));
    }

    /** Where no file is found, a stack that is named says of which project it is. */
    private static Either<Problems, Subject.Named> named(Subject subject, Connection connection) {
        Either<Problems, Subject.Named> found =
                subject.call().has(Flag.REMOVE_VOLUMES) ? subject.withFiles() : subject.project();
        return subject.call()
                .one(Flag.STACK_NAME)
                .map(StackName::new)
                .filter(stack -> found.swap().exists(Subject::isOfNoFile))
                .map(stack -> subject.withoutFiles(stack)
                        .flatMap(named -> connection.applier())
                        .flatMap(applier -> applier.project(stack, choice(subject.call())))
                        .map(project -> new Subject.Named(project, Option.none())))
                .getOrElse(found);
    }

    private static ExitCode remove(Invocation call, Connection connection, Subject.Named named) {
        Removal removal = removal(call, named);
        return call.has(Flag.PLAN)
                ? connection.show(
                        named.warnings(),
                        (applier, news) -> applier.preview(removal, news).map(RemovalPreview::lines))
                : connection.perform(
                        removal.stack(), named.warnings(), (applier, listener) -> applier.down(removal, listener));
    }

    private static VolumeChoice choice(Invocation call) {
        return call.has(Flag.REMOVE_VOLUMES) ? VolumeChoice.REMOVED : VolumeChoice.KEPT;
    }

    private static Removal removal(Invocation call, Subject.Named named) {
        ProjectName project = named.name();
        return Removal.builder()
                .project(project)
                .stack(Connection.stack(call, project))
                .bucket(call.one(Flag.BUCKET))
                .external(named.files().map(files -> Removal.external(files.project())))
                .volumes(choice(call))
                .build();
    }
}
