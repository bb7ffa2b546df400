package dev.stowage.cli;

import dev.stowage.Stowage;
import dev.stowage.apply.Deploy;
import dev.stowage.convert.Conversion;
import dev.stowage.convert.Requirements;
import dev.stowage.problem.Problems;
import dev.stowage.validate.ValidProject;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import io.vavr.control.Option;

/** Deploys the project; with {@code --dry-run} prints what would be sent. */
final class UpCommand implements Command {
    @Override
    public ExitCode run(Invocation call, Surroundings around) {
        if (call.has(Flag.DRY_RUN)) {
            return new ConvertCommand().run(call, around);
        }
        return call.has(Flag.ENVIRONMENT)
                ? told(call).report(around)
                : Images.of(call).fold(misuse -> misuse.report(around), images -> deploy(call, around, images));
    }

    private static Misuse told(Invocation call) {
        return Misuse.of(
                call.verb(),
                "up asks AWS what exists: " + Flag.ENVIRONMENT.typed() + " is for --dry-run",
                Option.none());
    }

    private static ExitCode deploy(Invocation call, Surroundings around, Images images) {
        Stages stages = new Stages(call, around);
        return stages.inDialect(dialect -> stages.tell(
                stages.valid(dialect), ValidProject::warnings, project -> deploy(call, around, images, project)));
    }

    private static ExitCode deploy(Invocation call, Surroundings around, Images images, ValidProject project) {
        Stages stages = new Stages(call, around);
        try (Connection connection = Connection.open(call, around)) {
            Either<Problems, Conversion> converted = connection
                    .applier()
                    .flatMap(applier -> applier.discover(Requirements.of(project)))
                    .flatMap(environment -> Stowage.convert(project, environment));
            return stages.tell(converted, conversion -> Vector.empty(), conversion -> {
                Deploy deploy = images.deploy(
                        Connection.stack(call, project.loaded().project().name()), project, conversion);
                return stages.tell(
                        connection.applier().flatMap(applier -> applier.up(deploy, new ProgressLines(call, around))),
                        done -> Vector.empty(),
                        done -> Connection.ended(done, around));
            });
        }
    }
}
