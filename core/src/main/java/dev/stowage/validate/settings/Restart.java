package dev.stowage.validate.settings;

import dev.stowage.compose.RestartPolicy;
import dev.stowage.compose.Service;
import io.vavr.collection.HashMap;
import io.vavr.collection.Map;

/** When a container is started again: {@code restart}, or else the condition of {@code deploy.restart_policy}. */
public enum Restart {
    NEVER,
    ON_FAILURE,
    ALWAYS;

    private static final Map<String, Restart> BY_WORD =
            HashMap.of("always", ALWAYS, "unless-stopped", ALWAYS, "any", ALWAYS, "on-failure", ON_FAILURE);

    /** That of a service; {@link #NEVER} where it says nothing. */
    public static Restart of(Service service) {
        return service.restart()
                .orElse(service.deploy()
                        .flatMap(deploy -> deploy.restartPolicy())
                        .flatMap(RestartPolicy::condition))
                .map(word -> word.split(":", 2)[0])
                .flatMap(BY_WORD::get)
                .getOrElse(NEVER);
    }
}
