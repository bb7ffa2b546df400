package dev.stowage.cli.docker;

import dev.stowage.apply.docker.ContextStore;
import dev.stowage.apply.docker.DockerContext;
import dev.stowage.apply.docker.EcsContext;
import dev.stowage.apply.problem.DeploymentProblem;
import dev.stowage.cli.line.Command;
import dev.stowage.cli.line.ExitCode;
import dev.stowage.cli.line.Flag;
import dev.stowage.cli.line.Invocation;
import dev.stowage.cli.line.ProcessContext;
import dev.stowage.problem.Problem;
import io.vavr.control.Option;

/** Makes a Docker context of type {@code ecs}; one that is there is left as it is. */
public final class ContextCreateCommand implements Command {
    @Override
    public ExitCode run(Invocation call, ProcessContext process) {
        Contexts contexts = new Contexts(call, process);
        return contexts.undecided()
                .map(misuse -> misuse.report(process))
                .getOrElse(() -> contexts.tell(contexts.given(), ecs -> {
                    contexts.doubt(ecs);
                    return contexts.tell(
                            made(call.operands().head(), ecs, contexts),
                            Contexts.described(call.operands().head(), ecs));
                }));
    }

    private static Option<Problem> made(String name, EcsContext ecs, Contexts contexts) {
        ContextStore store = contexts.store();
        return store.find(name)
                .fold(
                        Option::some,
                        there -> there.map(context -> exists(name))
                                .orElse(() -> store.save(name, contexts.call().one(Flag.DESCRIPTION), ecs)));
    }

    private static Problem exists(String name) {
        return Problem.builder()
                .id(DeploymentProblem.CONTEXT_EXISTS)
                .sentence("there is a Docker context " + name + " already")
                .hint(
                        name.equals(DockerContext.DEFAULT)
                                ? "it is the Docker client's own: take another name"
                                : "stowage setup " + Flag.NAME.typed() + " " + name + " changes it")
                .build();
    }
}
