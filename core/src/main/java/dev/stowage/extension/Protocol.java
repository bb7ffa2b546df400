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

    /** The name as the extension writes it. */
    public String word() {
        return word;
    }
}
