package dev.stowage.cli.command;

import dev.stowage.aws.AwsEnvironment;
import dev.stowage.aws.AwsInventory;
import dev.stowage.cli.line.Command;
import dev.stowage.cli.line.ExitCode;
import dev.stowage.cli.line.Invocation;
import dev.stowage.cli.line.ProcessContext;
import dev.stowage.cli.print.Delivery;
import dev.stowage.cli.stage.CalledStages;
import dev.stowage.cli.stage.Connection;
import dev.stowage.convert.Requirements;
import dev.stowage.load.environment.EnvironmentDocument;
import dev.stowage.problem.Problems;
import dev.stowage.validate.ValidProject;
import io.vavr.control.Either;

/** Asks AWS what the project needs to know, and writes the file that {@code --environment} reads. */
final class DiscoverCommand implements Command {
    @Override
    public ExitCode run(Invocation call, ProcessContext process) {
        CalledStages stages = new CalledStages(call, process);
        return stages.inDialect(dialect -> stages.orTell(
                stages.valid(dialect),
                project -> Connection.with(call, process, connection -> discover(stages, project, connection))));
    }

    private static ExitCode discover(CalledStages stages, ValidProject project, Connection connection) {
        return stages.tell(
                connection.noted(found(project, connection)),
                known -> connection.untold().appendAll(project.warnings()),
                known -> new Delivery(stages.call(), stages.process()).of(new EnvironmentDocument(known)));
    }

    private static Either<Problems, AwsInventory> found(ValidProject project, Connection connection) {
        return connection
                .applier()
                .flatMap(applier -> applier.discover(
                        Requirements.of(project),
                        Connection.stack(
                                connection.call(), project.loaded().project().name())))
                .map(AwsEnvironment::inventory)
                .map(known ->
                        known.getOrElse(() -> AwsInventory.builder().region("").build()))
                .mapLeft(problems -> problems.after(project.warnings()));
    }
}
