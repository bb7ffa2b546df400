package dev.stowage.cli;

import dev.stowage.apply.operate.Container;
import dev.stowage.apply.operate.Container.Publisher;
import io.vavr.collection.LinkedHashMap;
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

    private LinkedHashMap<String, Object> fields(Container container) {
        ContainerStatus status = status(container);
        return LinkedHashMap.<String, Object>of("Command", container.command().mkString(" "))
                .put("CreatedAt", text(container.createdAt().map(Instant::toString)))
                .put("ExitCode", container.exitCode().getOrElse(0))
                .put("Health", status.healthWord())
                .put("ID", container.taskNumber())
                .put("Image", container.image())
                .put("Name", container.name())
                .put("Project", container.project().value())
                .put(
                        "Publishers",
                        container.publishers().map(ContainerListing::publisher).asJava())
                .put("Reason", text(container.reason()))
                .put("Service", container.service().value())
                .put("State", status.state())
                .put("Status", status.words())
                .put("Task", container.task());
    }

    private static String text(Option<String> text) {
        return text.getOrElse("");
    }

    private static Object publisher(Publisher publisher) {
        return LinkedHashMap.<String, Object>of("URL", publisher.host())
                .put("TargetPort", publisher.target())
                .put("PublishedPort", publisher.published())
                .put("Protocol", publisher.protocol())
                .toJavaMap();
    }
}
