package dev.stowage.validate.settings;

import dev.stowage.compose.RestartPolicy;
import dev.stowage.compose.Service;
import io.vavr.collection.HashMap;
import io.vavr.collection.Map;
import io.vavr.control.Option;

/**
 * When a container is started again: the condition of {@code deploy.restart_policy}, or else {@code restart} (Compose Deploy
 * Specification, "restart_policy").
 */
public enum Restart {
    NEVER,
    ON_FAILURE,
    ALWAYS;

    private static final Map<String, Restart> BY_WORD =
            HashMap.of("always", ALWAYS, "unless-stopped", ALWAYS, "any", ALWAYS, "on-failure", ON_FAILURE);

    /** That of a service; {@link #NEVER} where it says nothing. */
    public static Restart of(Service service) {
        return policy(service)
                .map(Restart::of)
                .orElse(service.restart().map(Restart::named))
                .getOrElse(NEVER);
    }

    /** What stands above {@code restart}. */
    public static Option<RestartPolicy> policy(Service service) {
        return service.deploy().flatMap(deploy -> deploy.restartPolicy());
    }

    /** That of a policy, which is for any end where it has no condition. */
    private static Restart of(RestartPolicy policy) {
        return policy.condition()
                .filter(word -> !word.isEmpty())
                .map(Restart::named)
                .getOrElse(ALWAYS);
    }

    /** That of a word of {@code restart} or of a condition; {@link #NEVER} for one that there is not. */
    public static Restart named(String word) {
        return BY_WORD.getOrElse(word.split(":", 2)[0], NEVER);
    }
}
