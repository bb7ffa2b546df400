package dev.stowage.ecs;

import io.vavr.control.Option;

/** A published port of a service: the targets, those of a new version beside them, and the listener that is its own, or its part of one that is shared. */
public record Route(
        TargetGroup targetGroup,
        Option<TargetGroup> alternate,
        Option<Listener> listener,
        Option<ListenerRule> rule,
        Option<ListenerCertificate> certificate) {
    /** A port with a listener that nobody shares. */
    public static Route own(TargetGroup targetGroup, Listener listener) {
        return new Route(targetGroup, Option.none(), Option.some(listener), Option.none(), Option.none());
    }
}
