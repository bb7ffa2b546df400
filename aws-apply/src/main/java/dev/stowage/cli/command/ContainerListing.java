package dev.stowage.cli.command;

import dev.stowage.apply.operate.Container;
import dev.stowage.cli.print.Column;
import dev.stowage.cli.print.Row;
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
                this::fields);
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

    private Row fields(Container container) {
        ContainerStatus status = status(container);
        return Row.of("Command", container.command().mkString(" "))
                .with("CreatedAt", text(container.createdAt().map(Instant::toString)))
                .with("ExitCode", container.exitCode().getOrElse(0))
                .with("Health", status.healthWord())
                .with("ID", container.taskNumber())
                .with("Image", container.image())
                .with("Name", container.name())
                .with("Project", container.project().value())
                .with("Publishers", container.publishers().map(PortCommand::row))
                .with("Reason", text(container.reason()))
                .with("Service", container.service().value())
                .with("State", status.state())
                .with("Status", status.words())
                .with("Task", container.task());
    }

    private static String text(Option<String> text) {
        return text.getOrElse("");
    }
}
