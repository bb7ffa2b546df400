package dev.stowage.cli;

import dev.stowage.apply.Applier;
import dev.stowage.apply.aws.Target;
import dev.stowage.problem.Problems;
import io.vavr.control.Either;
import java.net.URI;

/** The applier of this call, or why there is none; closed with the command. */
record Connection(Either<Problems, Applier> applier) implements AutoCloseable {
    static Connection open(Invocation call, Surroundings around) {
        return new Connection(Applier.connect(Target.builder()
                .profile(call.one(Flag.AWS_PROFILE))
                .region(call.one(Flag.REGION))
                .endpoint(around.variable("AWS_ENDPOINT_URL").map(URI::create))
                .build()));
    }

    @Override
    public void close() {
        applier.forEach(Applier::close);
    }
}
