package dev.stowage.cli.command;

import dev.stowage.apply.operate.Container;
import dev.stowage.apply.operate.Container.Health;
import dev.stowage.cli.print.Ago;
import io.vavr.control.Option;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/** What docker compose says of a container, in its words. */
record ContainerStatus(Container container, Instant now) {
    /** Such as {@code Up 5 minutes (healthy)} or {@code Exited (1) 2 hours ago}. */
    String words() {
        return switch (container.state()) {
            case RUNNING ->
                "Up" + since(container.startedAt()).map(span -> " " + span).getOrElse("") + health();
            case EXITED -> exited();
            case REMOVING -> "Stopping" + reason();
            case CREATED -> capital(container.phase()) + reason();
        };
    }

    /** Such as {@code running}. */
    String state() {
        return container.state().name().toLowerCase(Locale.ROOT);
    }

    /** As {@code healthy}; empty without a health check. */
    String healthWord() {
        return container.health() == Health.NONE
                ? ""
                : container.health().name().toLowerCase(Locale.ROOT);
    }

    /** Since when there has been such a container; empty where ECS does not tell. */
    String created() {
        return since(container.createdAt()).map(span -> span + " ago").getOrElse("");
    }

    private String health() {
        return switch (container.health()) {
            case NONE -> "";
            case STARTING -> " (health: starting)";
            default -> " (" + healthWord() + ")";
        };
    }

    private String exited() {
        return "Exited" + container.exitCode().map(code -> " (" + code + ")").getOrElse("")
                + since(container.stoppedAt()).map(span -> " " + span + " ago").getOrElse("")
                + reason();
    }

    /** Docker keeps the reason to itself; on ECS nothing else tells why a task is gone. */
    private String reason() {
        return container.reason().map(text -> ": " + text).getOrElse("");
    }

    private Option<String> since(Option<Instant> when) {
        return when.map(then -> Ago.words(Duration.between(then, now)));
    }

    private static String capital(String phase) {
        return phase.isEmpty() ? "" : phase.charAt(0) + phase.substring(1).toLowerCase(Locale.ROOT);
    }
}
