package dev.stowage.apply.operate;

import dev.stowage.apply.running.ServiceEvent;

/** Hears what ECS does to services, in the order of the times, on the thread of the call. */
@FunctionalInterface
public interface EventListener {
    /** An event of a service of the Compose file; each once. */
    void accept(String service, ServiceEvent event);

    /** Whether anybody still listens; where nobody does, the reading ends. */
    default boolean isListening() {
        return true;
    }
}
