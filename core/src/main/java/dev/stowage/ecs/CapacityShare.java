package dev.stowage.ecs;

import io.vavr.control.Option;

/** How much of a service runs on one capacity provider. */
public record CapacityShare(Text provider, Option<Long> base, Option<Long> weight) {}
