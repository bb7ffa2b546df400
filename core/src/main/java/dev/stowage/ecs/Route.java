package dev.stowage.ecs;

import io.vavr.control.Option;

/** A published port of a service: the targets, and the listener that is its own. */
public record Route(TargetGroup targetGroup, Option<Listener> listener) {}
