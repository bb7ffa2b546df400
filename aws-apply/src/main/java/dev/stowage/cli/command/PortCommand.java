package dev.stowage.cli.command;

import dev.stowage.apply.operate.Container.Publisher;
import dev.stowage.cli.line.Command;
import dev.stowage.cli.line.Exit;
import dev.stowage.cli.line.Flag;
import dev.stowage.cli.line.Invocation;
import dev.stowage.cli.line.Misuse;
import dev.stowage.cli.line.ProcessContext;
import dev.stowage.cli.line.WholeNumber;
import dev.stowage.cli.print.Column;
import dev.stowage.cli.print.Field;
import dev.stowage.cli.print.Row;
import dev.stowage.cli.print.Table;
import dev.stowage.cli.stage.Operating;
import dev.stowage.value.ServiceName;
import io.vavr.collection.Vector;
import io.vavr.control.Either;

/** Prints where a port of a service is reached, as {@code docker compose port} does. */
final class PortCommand implements Command {
    /** In the words of docker compose. */
    private static final Vector<Field<Publisher>> FIELDS = Vector.of(
            Field.text("URL", Publisher::host),
            Field.number("TargetPort", Publisher::target),
            Field.number("PublishedPort", Publisher::published),
            Field.text("Protocol", Publisher::protocol));

    private static final Table<Publisher> LISTING =
            new Table<>(Vector.of(new Column<>("ADDRESS", PortCommand::address)), FIELDS);

    @Override
    public Exit run(Invocation call, ProcessContext process) {
        return port(call)
                .<Exit>fold(
                        misuse -> misuse.report(process),
                        port -> Operating.run(call, process, operating -> print(operating, port)));
    }

    private static Exit print(Operating operating, int port) {
        Invocation call = operating.call();
        return operating.ask(
                (operator, ref) -> operator.port(
                        ref,
                        new ServiceName(call.operands().head()),
                        port,
                        call.one(Flag.PROTOCOL).getOrElse("tcp")),
                found -> operating.print(
                        Table.isTable(call) ? found.map(PortCommand::address) : LISTING.lines(call, found)));
    }

    static Row row(Publisher publisher) {
        return Row.of(FIELDS, publisher);
    }

    private static String address(Publisher publisher) {
        return publisher.host() + ":" + publisher.published();
    }

    private static Either<Misuse, Integer> port(Invocation call) {
        String text = call.operands().drop(1).headOption().getOrElse("");
        return WholeNumber.between(1, 65_535, text)
                .toEither(() -> Misuse.of(call, "port takes SERVICE and a port of it, 1 to 65535"));
    }
}
