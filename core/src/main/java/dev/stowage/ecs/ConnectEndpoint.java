package dev.stowage.ecs;

import dev.stowage.value.Port;
import io.vavr.control.Option;

/**
 * A port of a service under a name that its callers know.
 *
 * @param protocol what is spoken where the proxies of callers tell requests apart; none where they only pass on what comes
 */
public record ConnectEndpoint(String portName, String dnsName, Port port, Option<String> protocol) {}
