package dev.stowage.ecs;

import io.vavr.control.Option;

/** An environment variable; without a value it is only named. */
public record Variable(String name, Option<Text> value) {}
