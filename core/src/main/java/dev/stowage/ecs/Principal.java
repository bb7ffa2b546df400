package dev.stowage.ecs;

import io.vavr.control.Option;

/** Who may do it: a part of AWS by its domain, or, left empty, nobody named. */
public record Principal(Option<String> service) {}
