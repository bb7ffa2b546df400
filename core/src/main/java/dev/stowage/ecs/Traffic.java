package dev.stowage.ecs;

import dev.stowage.value.Port;
import io.vavr.control.Option;

/** Packets of one protocol, as Amazon EC2 names it ({@code -1} is all), to one port or to all. */
public record Traffic(String protocol, Option<Port> port) {}
