package dev.stowage.cli.stage;

import dev.stowage.apply.aws.Target;
import dev.stowage.apply.docker.EcsContext;
import dev.stowage.cli.line.Endpoint;
import dev.stowage.cli.line.Flag;
import dev.stowage.cli.line.Invocation;
import dev.stowage.cli.line.Misuse;
import dev.stowage.cli.line.ProcessContext;
import dev.stowage.problem.Problems;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.net.URI;

/** Which account and region a call is for: its flags say so, else the Docker context in use, else AWS's own configuration. */
final class Targets {
    private Targets() {}

    /** A call whose address of AWS cannot be one is refused. */
    static Either<Misuse, Either<Problems, Targeted>> of(Invocation call, ProcessContext process) {
        return Endpoint.of(call, process).map(endpoint -> at(endpoint, call, process));
    }

    /** The same at an address that is known to be one; none stands for AWS itself. */
    static Either<Problems, Targeted> at(Option<URI> endpoint, Invocation call, ProcessContext process) {
        return ContextInUse.of(call, process)
                .map(context ->
                        new Targeted(target(endpoint, call, context.ecs()), context.warnings(), context.remark()));
    }

    private static Target target(Option<URI> endpoint, Invocation call, EcsContext context) {
        return Target.builder()
                .profile(call.one(Flag.AWS_PROFILE).orElse(context::profile))
                .region(call.one(Flag.REGION).orElse(context::region))
                .endpoint(endpoint)
                .role(call.one(Flag.ROLE_ARN))
                .build();
    }
}
