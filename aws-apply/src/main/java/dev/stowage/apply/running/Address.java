package dev.stowage.apply.running;

/**
 * Where a load balancer listens for a target group.
 *
 * @param host the DNS name of the balancer
 * @param protocol {@code tcp} or {@code udp}, as Compose calls them
 */
public record Address(String targetGroup, String host, int port, String protocol) {}
