package dev.stowage.ecs;

import dev.stowage.value.Port;
import io.vavr.control.Option;

/** A port of a container that a target group serves, and a second one where versions share the traffic for a while. */
public record ServiceTarget(String container, Port port, Text targetGroup, Option<AlternateTarget> alternate) {
    /** A port that one target group serves. */
    public static ServiceTarget of(String container, Port port, Text targetGroup) {
        return new ServiceTarget(container, port, targetGroup, Option.none());
    }
}
