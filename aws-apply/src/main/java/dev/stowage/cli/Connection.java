package dev.stowage.cli;

import dev.stowage.apply.Applier;
import dev.stowage.apply.Deployment;
import dev.stowage.apply.aws.Target;
import dev.stowage.apply.stack.StackName;
import dev.stowage.problem.Problems;
import dev.stowage.value.ProjectName;
import io.vavr.control.Either;
import java.net.URI;
import java.util.Locale;

/** The applier of this call, or why there is none; closed with the command. */
record Connection(Either<Problems, Applier> applier) implements AutoCloseable {
    static Connection open(Invocation call, Surroundings around) {
        return new Connection(Applier.connect(Target.builder()
                .profile(call.one(Flag.AWS_PROFILE))
                .region(call.one(Flag.REGION))
                .endpoint(around.variable("AWS_ENDPOINT_URL").map(URI::create))
                .build()));
    }

    /** The stack that the command line names, else the project's own. */
    static StackName stack(Invocation call, ProjectName project) {
        return call.one(Flag.STACK_NAME).map(StackName::new).getOrElse(() -> StackName.of(project));
    }

    /** Says what has become of the stack, and what the template tells of it. */
    static ExitCode ended(Deployment deployment, Surroundings around) {
        around.out()
                .println(deployment.stack() + " " + deployment.outcome().name().toLowerCase(Locale.ROOT));
        deployment.outputs().forEach((name, value) -> around.out().println(name + " " + value));
        return ExitCode.DONE;
    }

    @Override
    public void close() {
        applier.forEach(Applier::close);
    }
}
