package dev.stowage.apply.running;

import io.vavr.collection.Vector;

/**
 * Where a load balancer listens for a target group.
 *
 * @param host the DNS name of the balancer
 * @param scheme {@code http}, {@code https}, {@code tcp}, {@code tls} or {@code udp}
 */
public record Address(String targetGroup, String host, int port, String scheme, Requests requests) {
    private static final String UDP = "udp";

    /** {@code tcp} or {@code udp}, as Compose calls them. */
    public String protocol() {
        return scheme.equals(UDP) ? UDP : "tcp";
    }

    /** The requests that a rule of a listener lets through, by patterns of hosts and paths; any where none is named. */
    public record Requests(Vector<String> hosts, Vector<String> paths) {
        public static final Requests ALL = new Requests(Vector.empty(), Vector.empty());
    }
}
