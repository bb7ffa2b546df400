package dev.stowage.cli.command;

import dev.stowage.apply.operate.Container;
import dev.stowage.cli.print.Column;
import dev.stowage.cli.print.Field;
import dev.stowage.cli.print.Table;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.time.Instant;
import java.util.function.UnaryOperator;

/** The columns and fields of {@code ps}: those of docker compose, as far as ECS knows them. */
record ContainerListing(Instant now, UnaryOperator<String> shortened) {
    private static final int SHORT = 20;

    /** With commands cut to a length at which rows fit the screen. */
    static ContainerListing brief(Instant now) {
        return new ContainerListing(now, text -> text.length() <= SHORT ? text : text.substring(0, SHORT - 1) + "…");
    }

    static ContainerListing full(Instant now) {
        return new ContainerListing(now, text -> text);
    }

    Table<Container> listing() {
        return new Table<>(
                Vector.of(
                        new Column<>("NAME", Container::name),
                        new Column<>("IMAGE", Container::image),
                        new Column<>("COMMAND", this::command),
                        new Column<>("SERVICE", container -> container.service().value()),
                        new Column<>("CREATED", container -> status(container).created()),
                        new Column<>("STATUS", container -> status(container).words()),
                        new Column<>("PORTS", ContainerListing::ports)),
                fields());
    }

    private ContainerStatus status(Container container) {
        return new ContainerStatus(container, now);
    }

    private String command(Container container) {
        return container.command().isEmpty()
                ? ""
                : "\"" + shortened.apply(container.command().mkString(" ")) + "\"";
    }

    private static String ports(Container container) {
        return container
                .publishers()
                .map(port -> port.host() + ":" + port.published() + "->" + port.target() + "/" + port.protocol())
                .mkString(", ");
    }

    /** In JSON a command is whole; programs that list by a template get the columns as well. */
    private Vector<Field<Container>> fields() {
        return Vector.of(
                Field.text("Command", container -> container.command().mkString(" ")),
                Field.text("CreatedAt", container -> text(container.createdAt().map(Instant::toString))),
                Field.number("ExitCode", container -> container.exitCode().getOrElse(0)),
                Field.text("Health", container -> status(container).healthWord()),
                Field.text("ID", Container::taskNumber),
                Field.text("Image", Container::image),
                Field.text("Name", Container::name),
                Field.text("Names", Container::name),
                Field.text("Ports", ContainerListing::ports),
                Field.text("Project", container -> container.project().value()),
                Field.rows("Publishers", container -> container.publishers().map(PortCommand::row)),
                Field.text("Reason", container -> text(container.reason())),
                Field.text("RunningFor", container -> status(container).created()),
                Field.text("Service", container -> container.service().value()),
                Field.text("State", container -> status(container).state()),
                Field.text("Status", container -> status(container).words()),
                Field.text("Task", Container::task));
    }

    private static String text(Option<String> text) {
        return text.getOrElse("");
    }
}
