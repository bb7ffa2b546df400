package dev.stowage.ecs;

import dev.stowage.value.Port;

/** A port of a service under a name that its callers know. */
public record ConnectEndpoint(String portName, String dnsName, Port port) {}
