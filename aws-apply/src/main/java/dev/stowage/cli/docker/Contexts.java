package dev.stowage.cli.docker;

import dev.stowage.apply.aws.Profiles;
import dev.stowage.apply.aws.Regions;
import dev.stowage.apply.docker.ContextStore;
import dev.stowage.apply.docker.DockerContext;
import dev.stowage.apply.docker.EcsContext;
import dev.stowage.apply.problem.DeploymentProblem;
import dev.stowage.cli.line.ExitCode;
import dev.stowage.cli.line.Flag;
import dev.stowage.cli.line.Invocation;
import dev.stowage.cli.line.Misuse;
import dev.stowage.cli.line.ProcessContext;
import dev.stowage.cli.stage.CalledStages;
import dev.stowage.problem.Problem;
import dev.stowage.problem.Problems;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.util.function.Function;

/** What the commands about Docker contexts share. */
public record Contexts(Invocation call, ProcessContext process) {
    ContextStore store() {
        return ContextStore.of(process.environment(), process.home());
    }

    Either<Problem, Profiles> profiles() {
        return Profiles.of(process.environment(), process.home());
    }

    /** Goes on with what there is, or tells the problem. */
    public <T> ExitCode tell(Either<Problem, T> result, Function<T, ExitCode> next) {
        return new CalledStages(call, process).orTell(result.mapLeft(Problems::of), next);
    }

    /** Tells the problem, or that there is none by a line. */
    public ExitCode tell(Option<Problem> problem, String done) {
        return tell(problem.<Either<Problem, String>>map(Either::left).getOrElse(Either.right(done)), this::print);
    }

    ExitCode print(String line) {
        process.out().println(line);
        return ExitCode.DONE;
    }

    /** What the flags say, completed by the profile and the environment; problems: no such profile, no region. */
    Either<Problem, EcsContext> given() {
        return call.one(Flag.AWS_PROFILE)
                .map(name -> profiles().flatMap(known -> known.named(name)).map(this::ofProfile))
                .getOrElse(() -> Either.right(ofEnvironment()))
                .filterOrElse(context -> context.region().isDefined(), context -> regionMissing());
    }

    EcsContext ofProfile(Profiles.Profile profile) {
        return new EcsContext(Option.some(profile.name()), call.one(Flag.REGION).orElse(profile::region));
    }

    EcsContext ofEnvironment() {
        return new EcsContext(
                Option.none(),
                call.one(Flag.REGION)
                        .orElse(() -> process.variable("AWS_REGION"))
                        .orElse(() -> process.variable("AWS_DEFAULT_REGION")));
    }

    /** Regions come and go, so one that is not known is kept, but not without a word. */
    void doubt(EcsContext context) {
        context.region().flatMap(Regions::doubt).forEach(process::say);
    }

    private static Problem regionMissing() {
        return Problem.builder()
                .id(DeploymentProblem.REGION_MISSING)
                .sentence("neither the flags nor the profile or environment name a region")
                .hint("give " + Flag.REGION.typed())
                .build();
    }

    /** A call that says neither {@code --aws-profile} nor {@code --from-env}, or both. */
    Option<Misuse> undecided() {
        boolean profile = call.has(Flag.AWS_PROFILE);
        return Option.when(
                profile == call.has(Flag.FROM_ENV),
                () -> Misuse.of(
                        call,
                        call.verb().word() + " needs " + (profile ? "only one of " : "") + Flag.AWS_PROFILE.typed()
                                + " NAME or " + Flag.FROM_ENV.typed()));
    }

    /** What the context of this name says of AWS, where there is one that says something else. */
    Option<EcsContext> otherwise(String name, EcsContext wanted) {
        return store().find(name)
                .toOption()
                .flatMap(found -> found)
                .flatMap(DockerContext::ecs)
                .filter(ecs -> !ecs.equals(wanted));
    }

    static String described(String name, EcsContext context) {
        return "context " + name + ": "
                + context.profile().map(profile -> "profile " + profile).getOrElse("credentials of the environment")
                + context.region().map(region -> ", region " + region).getOrElse("");
    }
}
