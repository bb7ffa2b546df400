package dev.stowage.cli;

import dev.stowage.Stowage;
import dev.stowage.apply.Deploy;
import dev.stowage.apply.stack.StackName;
import dev.stowage.convert.Conversion;
import dev.stowage.convert.Requirements;
import dev.stowage.problem.Problems;
import dev.stowage.validate.ValidProject;
import io.vavr.control.Either;
import io.vavr.control.Option;

/** Deploys the project; with {@code --dry-run} prints what would be sent. */
final class UpCommand implements Command {
    @Override
    public ExitCode run(Invocation call, Surroundings around) {
        return GivenTags.of(call)
                .flatMap(tags -> Images.of(call))
                .fold(misuse -> misuse.report(around), images -> run(call, around, images));
    }

    private static ExitCode run(Invocation call, Surroundings around, Images images) {
        if (call.has(Flag.DRY_RUN)) {
            return print(call, around, images);
        }
        return call.has(Flag.ENVIRONMENT) ? told(call).report(around) : deploy(call, around, images);
    }

    private static ExitCode print(Invocation call, Surroundings around, Images images) {
        Stages stages = new Stages(call, around);
        return stages.inDialect(dialect -> stages.tell(
                stages.converted(dialect).flatMap(images::wanted),
                Conversion::warnings,
                conversion -> new Delivery(call, around).of(conversion.template())));
    }

    private static Misuse told(Invocation call) {
        return Misuse.of(
                call.verb(),
                "up asks AWS what exists: " + Flag.ENVIRONMENT.typed() + " is for --dry-run",
                Option.none());
    }

    private static ExitCode deploy(Invocation call, Surroundings around, Images images) {
        Stages stages = new Stages(call, around);
        return stages.inDialect(dialect -> stages.orTell(
                stages.valid(dialect),
                project -> Connection.open(call, around)
                        .fold(misuse -> misuse.report(around), connection -> deploy(images, project, connection))));
    }

    private static ExitCode deploy(Images images, ValidProject project, Connection connection) {
        try (connection) {
            return new Stages(connection.call(), connection.around())
                    .orTell(
                            converted(project, connection),
                            conversion -> deploy(images, project, conversion, connection));
        }
    }

    private static Either<Problems, Conversion> converted(ValidProject project, Connection connection) {
        return connection
                .applier()
                .flatMap(applier -> applier.discover(Requirements.of(project)))
                .mapLeft(problems -> problems.after(project.warnings()))
                .flatMap(environment -> Stowage.convert(project, environment))
                .map(conversion -> GivenTags.on(conversion, connection.call()));
    }

    private static ExitCode deploy(Images images, ValidProject project, Conversion conversion, Connection connection) {
        StackName stack =
                Connection.stack(connection.call(), project.loaded().project().name());
        Deploy deploy = images.deploy(stack, project, conversion);
        return connection.perform(conversion.warnings(), (applier, listener) -> applier.up(deploy, listener));
    }
}
