package dev.stowage.extension;

import io.vavr.collection.Vector;
import io.vavr.control.Option;

/** What is spoken on a listener or to a target. */
public enum Protocol {
    HTTP("http"),
    HTTPS("https"),
    HTTP2("http2"),
    GRPC("grpc"),
    TCP("tcp"),
    TLS("tls"),
    UDP("udp");

    private final String word;

    Protocol(String word) {
        this.word = word;
    }

    /** The one with this {@link #word}. */
    public static Option<Protocol> of(String word) {
        return Vector.of(values()).find(each -> each.word.equals(word));
    }

    /** Whether an application load balancer speaks it; a network load balancer speaks the others. */
    public boolean isHttp() {
        return switch (this) {
            case HTTP, HTTPS, HTTP2, GRPC -> true;
            case TCP, TLS, UDP -> false;
        };
    }

    /**
     * Whether its listener has a certificate: HTTP2 and gRPC have listeners for HTTPS only (<em>Elastic Load Balancing</em>,
     * "Target groups", protocol versions).
     */
    public boolean isEncrypted() {
        return switch (this) {
            case HTTPS, HTTP2, GRPC, TLS -> true;
            case HTTP, TCP, UDP -> false;
        };
    }

    /** Whether it is spoken over the transport of this name, tcp or udp. */
    public boolean isOf(String transport) {
        return (this == UDP) == transport.equals(UDP.word);
    }

    /** The name as the extension writes it. */
    public String word() {
        return word;
    }
}
