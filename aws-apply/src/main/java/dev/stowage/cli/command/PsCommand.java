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
import io.vavr.control.Either;
import java.time.Instant;

/** Lists the containers of the project, as {@code docker compose ps} does. */
final class PsCommand implements Command {
    private static final Filters FILTERS = new Filters(Flag.FILTER, "status");

    @Override
    public Exit run(Invocation call, ProcessContext process) {
        return ContainerListing.full(Instant.EPOCH)
                .listing()
                .wrong(call)
                .<Either<Misuse, Vector<String>>>map(Either::left)
                .getOrElse(() -> FILTERS.of(call, ", and lists the services that it names"))
                .<Exit>fold(
                        misuse -> misuse.report(process),
                        statuses -> list(call, process, call.all(Flag.STATUS).appendAll(statuses)));
    }

    /** {@code statuses} are those of {@code --status}, and of its older form {@code --filter status=running}. */
    private static Exit list(Invocation call, ProcessContext process, Vector<String> statuses) {
        Scope scope = call.has(Flag.ALL) || statuses.nonEmpty() ? Scope.ALL : Scope.RUNNING;
        return Operating.run(
                call,
                process,
                operating -> operating.ask(
                        (operator, ref) -> operator.containers(ref, operating.services(), scope),
                        containers -> operating.print(lines(
                                call, operating.clock().now(), containers.filter(each -> isWanted(statuses, each))))));
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

    private static boolean isWanted(Vector<String> statuses, Container container) {
        return statuses.isEmpty() || statuses.contains(new ContainerStatus(container, Instant.EPOCH).state());
    }
}
