package dev.stowage.cli.stage;

import dev.stowage.apply.docker.ContextStore;
import dev.stowage.apply.docker.DockerContext;
import dev.stowage.apply.docker.EcsContext;
import dev.stowage.cli.line.Flag;
import dev.stowage.cli.line.Invocation;
import dev.stowage.cli.line.ProcessContext;
import dev.stowage.cli.line.Program;
import dev.stowage.problem.Problem;
import dev.stowage.problem.Problems;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import io.vavr.control.Option;

/**
 * What the Docker context in use says of AWS, for whoever does not say it himself.
 *
 * @param remark what a person is told beside warnings
 */
record ContextInUse(EcsContext ecs, Vector<Problem> warnings, Option<String> remark) {
    /** {@link EcsContext#NONE} for a context of another type; to a user of {@code docker} that is told, as he may expect more. */
    static Either<Problems, ContextInUse> of(Invocation call, ProcessContext process) {
        return ContextStore.of(process.environment(), process.home())
                .inUse(call.one(Flag.CONTEXT), process.environment())
                .mapLeft(Problems::of)
                .map(context -> context.ecs()
                        .map(ecs -> beside(call, ecs, context.name(), process))
                        .getOrElse(() -> none(context, call, process)));
    }

    /** A profile of the command line leaves the region to itself and the variables, as with {@code aws}: the context's is for another account. */
    private static ContextInUse beside(Invocation call, EcsContext ecs, String name, ProcessContext process) {
        Option<String> profile = call.one(Flag.AWS_PROFILE);
        return profile.isDefined() && !profile.equals(ecs.profile())
                ? new ContextInUse(EcsContext.NONE, Vector.empty(), Option.none())
                : new ContextInUse(
                        ecs, new Overruled(call, process).by(name, ecs).toVector(), Option.none());
    }

    private static ContextInUse none(DockerContext context, Invocation call, ProcessContext process) {
        boolean told = process.program() == Program.STOWAGE || (call.has(Flag.AWS_PROFILE) && call.has(Flag.REGION));
        return new ContextInUse(
                EcsContext.NONE,
                Vector.empty(),
                Option.when(
                        !told,
                        () -> "docker ecs: the context " + context.name()
                                + " is not of type ecs, so AWS's own configuration decides; docker ecs setup makes one"));
    }
}
