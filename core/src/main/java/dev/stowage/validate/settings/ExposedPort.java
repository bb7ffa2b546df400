package dev.stowage.validate.settings;

import dev.stowage.value.Port;

/** A port of a container, with its transport. */
public record ExposedPort(Port port, Transport transport) {}
