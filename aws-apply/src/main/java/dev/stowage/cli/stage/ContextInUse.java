package dev.stowage.cli.stage;

import dev.stowage.apply.docker.ContextStore;
import dev.stowage.apply.docker.DockerContext;
import dev.stowage.apply.docker.EcsContext;
import dev.stowage.cli.line.Flag;
import dev.stowage.cli.line.Invocation;
import dev.stowage.cli.line.ProcessContext;
import dev.stowage.cli.line.Program;
import dev.stowage.cli.print.Reporter;
import dev.stowage.problem.Problem;
import dev.stowage.problem.Problems;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import io.vavr.control.Option;

/** What the Docker context in use says of AWS, for whoever does not say it himself. */
final class ContextInUse {
    private ContextInUse() {}

    /** {@link EcsContext#NONE} for a context of another type; to a user of {@code docker} that is told, as he may expect more. */
    static Either<Problems, EcsContext> of(Invocation call, ProcessContext process) {
        return ContextStore.of(process.environment(), process.home())
                .inUse(call.one(Flag.CONTEXT), process.environment())
                .mapLeft(problem -> new Problems(Vector.of(problem)))
                .map(context -> context.ecs()
                        .map(ecs -> beside(call, ecs, context.name(), process))
                        .getOrElse(() -> none(context, call, process)));
    }

    /** A profile of the command line leaves the region to itself and the variables, as with {@code aws}: the context's is for another account. */
    private static EcsContext beside(Invocation call, EcsContext ecs, String name, ProcessContext process) {
        Option<String> profile = call.one(Flag.AWS_PROFILE);
        if (profile.isDefined() && !profile.equals(ecs.profile())) {
            return EcsContext.NONE;
        }
        new Overruled(call, process).by(name, ecs).forEach(problem -> tell(problem, call, process));
        return ecs;
    }

    private static void tell(Problem problem, Invocation call, ProcessContext process) {
        if (!call.isForPrograms()) {
            new Reporter(call, process).aside(Vector.of(problem));
        }
    }

    private static EcsContext none(DockerContext context, Invocation call, ProcessContext process) {
        boolean told = process.program() == Program.STOWAGE
                || (call.has(Flag.AWS_PROFILE) && call.has(Flag.REGION))
                || call.isForPrograms();
        if (!told) {
            process.err()
                    .println("docker ecs: the context " + context.name()
                            + " is not of type ecs, so AWS's own configuration decides; docker ecs setup makes one");
        }
        return EcsContext.NONE;
    }
}
