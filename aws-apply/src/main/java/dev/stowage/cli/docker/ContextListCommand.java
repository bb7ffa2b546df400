package dev.stowage.cli.docker;

import dev.stowage.apply.docker.DockerContext;
import dev.stowage.cli.line.Command;
import dev.stowage.cli.line.ExitCode;
import dev.stowage.cli.line.Flag;
import dev.stowage.cli.line.Invocation;
import dev.stowage.cli.line.ProcessContext;
import dev.stowage.cli.print.Listing;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/** Lists the Docker contexts, and marks the one in use. */
public final class ContextListCommand implements Command {
    @Override
    public ExitCode run(Invocation call, ProcessContext process) {
        Contexts contexts = new Contexts(call, process);
        return contexts.tell(
                contexts.store().nameInUse(call.one(Flag.CONTEXT), process.environment()),
                used -> contexts.tell(contexts.store().all(), all -> print(all, used, call, process)));
    }

    private static ExitCode print(Vector<DockerContext> all, String used, Invocation call, ProcessContext process) {
        return new Listing(
                        Vector.of("Name", "Type", "Profile", "Region", "Description"),
                        all.map(context -> row(context, call, context.name().equals(used) ? " *" : "")))
                .deliver(call, process);
    }

    /** A star is for eyes: a program asks {@code context show}. */
    private static Vector<String> row(DockerContext context, Invocation call, String mark) {
        return Vector.of(
                context.name() + (Listing.isTable(call) ? mark : ""),
                context.type(),
                text(context.ecs().flatMap(ecs -> ecs.profile())),
                text(context.ecs().flatMap(ecs -> ecs.region())),
                context.description());
    }

    private static String text(Option<String> value) {
        return value.getOrElse("");
    }
}
