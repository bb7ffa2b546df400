package dev.stowage.convert.modern;

import dev.stowage.compose.RestartPolicy;
import dev.stowage.compose.Service;
import dev.stowage.ecs.ContainerRestart;
import io.vavr.collection.HashMap;
import io.vavr.collection.Map;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/** Restart policies: the words of {@code restart} and of {@code deploy.restart_policy.condition}. */
final class Restarts {
    /** The shortest period that ECS takes; it restarts no container that ran for less. */
    private static final long ATTEMPT_PERIOD = 60;

    private static final ContainerRestart ALWAYS = new ContainerRestart(Vector.empty(), ATTEMPT_PERIOD);
    private static final ContainerRestart ON_FAILURE = new ContainerRestart(Vector.of(0), ATTEMPT_PERIOD);
    private static final Map<String, ContainerRestart> BY_WORD =
            HashMap.of("always", ALWAYS, "unless-stopped", ALWAYS, "any", ALWAYS, "on-failure", ON_FAILURE);

    private Restarts() {}

    static Option<ContainerRestart> of(Service service) {
        return service.restart()
                .orElse(service.deploy()
                        .flatMap(deploy -> deploy.restartPolicy())
                        .flatMap(RestartPolicy::condition))
                .map(word -> word.split(":", 2)[0])
                .flatMap(BY_WORD::get);
    }
}
