package dev.stowage.cli.command;

import dev.stowage.apply.operate.Container;
import dev.stowage.apply.operate.Overview.Scope;
import dev.stowage.cli.line.Command;
import dev.stowage.cli.line.Exit;
import dev.stowage.cli.line.Flag;
import dev.stowage.cli.line.Invocation;
import dev.stowage.cli.line.Misuse;
import dev.stowage.cli.line.ProcessContext;
import dev.stowage.cli.stage.Operating;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.time.Instant;

/** Lists the containers of the project, as {@code docker compose ps} does. */
final class PsCommand implements Command {
    @Override
    public Exit run(Invocation call, ProcessContext process) {
        return unknownFilter(call).<Exit>map(misuse -> misuse.report(process)).getOrElse(() -> list(call, process));
    }

    /** One that would be passed over lets everything through. */
    private static Option<Misuse> unknownFilter(Invocation call) {
        return call.all(Flag.FILTER)
                .find(filter -> status(filter).isEmpty())
                .map(filter -> Misuse.of(
                        call.verb(),
                        "ps filters by --filter status=STATUS only, and lists the services that it names; it has no filter "
                                + filter,
                        Option.none()));
    }

    private static Exit list(Invocation call, ProcessContext process) {
        return Operating.run(
                call,
                process,
                operating -> operating.ask(
                        (operator, ref) -> operator.containers(ref, operating.services(), scope(call)),
                        containers -> operating.print(lines(
                                call, operating.clock().now(), containers.filter(each -> isWanted(call, each))))));
    }

    private static Scope scope(Invocation call) {
        return call.has(Flag.ALL) || statuses(call).nonEmpty() ? Scope.ALL : Scope.RUNNING;
    }

    private static Vector<String> lines(Invocation call, Instant now, Vector<Container> containers) {
        if (call.has(Flag.QUIET)) {
            return containers.map(Container::taskNumber).distinct();
        }
        return call.has(Flag.SERVICES)
                ? containers.map(container -> container.service().value()).distinct()
                : (call.has(Flag.NO_TRUNCATION) ? ContainerListing.full(now) : ContainerListing.brief(now))
                        .listing()
                        .lines(call, containers);
    }

    private static boolean isWanted(Invocation call, Container container) {
        Vector<String> statuses = statuses(call);
        return statuses.isEmpty() || statuses.contains(new ContainerStatus(container, Instant.EPOCH).state());
    }

    /** Of {@code --status}, and of its older form {@code --filter status=running}. */
    private static Vector<String> statuses(Invocation call) {
        return call.all(Flag.STATUS).appendAll(call.all(Flag.FILTER).flatMap(PsCommand::status));
    }

    private static Option<String> status(String filter) {
        return Option.when(filter.startsWith("status="), () -> filter.substring("status=".length()));
    }
}
