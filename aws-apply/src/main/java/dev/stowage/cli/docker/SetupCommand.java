package dev.stowage.cli.docker;

import dev.stowage.apply.docker.ContextStore;
import dev.stowage.apply.docker.EcsContext;
import dev.stowage.apply.docker.PluginLink;
import dev.stowage.apply.problem.DeploymentProblem;
import dev.stowage.cli.ask.Prompt;
import dev.stowage.cli.line.Command;
import dev.stowage.cli.line.ExitCode;
import dev.stowage.cli.line.Flag;
import dev.stowage.cli.line.Invocation;
import dev.stowage.cli.line.ProcessContext;
import dev.stowage.problem.Problem;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import io.vavr.control.Option;

/** Keeps profile and region in a Docker context and makes that the current one; asks at a terminal for what no flag says. */
public final class SetupCommand implements Command {
    private static final String USUAL_NAME = "ecs";

    private static final Vector<Flag> OF_CONTEXT =
            Vector.of(Flag.NAME, Flag.AWS_PROFILE, Flag.REGION, Flag.FROM_ENV, Flag.DESCRIPTION);

    @Override
    public ExitCode run(Invocation call, ProcessContext process) {
        Contexts contexts = new Contexts(call, process);
        boolean linkOnly = call.has(Flag.DOCKER_PLUGIN) && !OF_CONTEXT.exists(call::has);
        ExitCode linked = call.has(Flag.DOCKER_PLUGIN) ? link(contexts) : ExitCode.DONE;
        return linkOnly || linked != ExitCode.DONE ? linked : context(contexts);
    }

    private static ExitCode link(Contexts contexts) {
        return contexts.tell(
                Installation.plugin()
                        .flatMap(plugin -> PluginLink.of(contexts.store()).to(plugin)),
                link -> contexts.print("docker ecs is a command of the Docker client now, by " + link.path()));
    }

    private static ExitCode context(Contexts contexts) {
        boolean decided =
                contexts.call().has(Flag.AWS_PROFILE) || contexts.call().has(Flag.FROM_ENV);
        return decided || !Prompt.isPossible(contexts.process())
                ? contexts.undecided()
                        .map(misuse -> misuse.report(contexts.process()))
                        .getOrElse(
                                () -> keep(contexts, Prompt.of(contexts.process()), name(contexts), contexts.given()))
                : asked(contexts);
    }

    private static ExitCode asked(Contexts contexts) {
        Interview interview = Interview.of(contexts);
        Either<Problem, EcsContext> ecs = interview.target();
        Either<Problem, String> name = ecs.flatMap(found -> interview.name(name(contexts)));
        return keep(contexts, interview.prompt(), name.getOrElse(""), name.flatMap(given -> ecs));
    }

    private static String name(Contexts contexts) {
        return contexts.call().one(Flag.NAME).getOrElse(USUAL_NAME);
    }

    private static ExitCode keep(Contexts contexts, Prompt prompt, String name, Either<Problem, EcsContext> ecs) {
        return contexts.tell(ecs, found -> {
            Option<EcsContext> before = contexts.otherwise(name, found);
            Either<Problem, String> saved = before.forAll(old -> isToChange(contexts, prompt, name, old))
                    ? saved(contexts, name, found)
                    : Either.left(stays(name));
            return contexts.tell(saved, done -> tell(contexts, name, found, before));
        });
    }

    /** Whoever deploys with it goes to another account from then on. */
    private static boolean isToChange(Contexts contexts, Prompt prompt, String name, EcsContext before) {
        return contexts.call().has(Flag.YES)
                || !Prompt.isPossible(contexts.process())
                || prompt.agrees("There is a " + Contexts.described(name, before) + ". Change it?");
    }

    private static Problem stays(String name) {
        return Problem.builder()
                .id(DeploymentProblem.DECLINED)
                .sentence("the context " + name + " was not changed, and the current context stays current")
                .hint("take another name with " + Flag.NAME.typed() + ", or run stowage context use " + name)
                .build();
    }

    private static Either<Problem, String> saved(Contexts contexts, String name, EcsContext ecs) {
        ContextStore store = contexts.store();
        Option<Problem> problem =
                store.save(name, contexts.call().one(Flag.DESCRIPTION), ecs).orElse(() -> store.use(name));
        return problem.<Either<Problem, String>>map(Either::left).getOrElse(() -> Either.right(name));
    }

    private static ExitCode tell(Contexts contexts, String name, EcsContext ecs, Option<EcsContext> before) {
        boolean linked = PluginLink.of(contexts.store()).leads();
        contexts.print(Contexts.described(name, ecs) + "; it is the current one now");
        before.forEach(old -> contexts.print("Before it was " + Contexts.described(name, old)));
        contexts.print(
                "Deploy with " + (linked ? "docker ecs compose up" : "stowage up") + "; docker compose stays local.");
        if (!linked) {
            contexts.print("With stowage setup --docker-plugin, docker ecs compose up is the same.");
        }
        ContextUseCommand.warn(contexts.process());
        contexts.doubt(ecs);
        return ExitCode.DONE;
    }
}
