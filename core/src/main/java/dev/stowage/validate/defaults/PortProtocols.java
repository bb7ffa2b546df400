package dev.stowage.validate.defaults;

import dev.stowage.compose.PortMapping;
import dev.stowage.extension.PortExtension;
import dev.stowage.extension.Protocol;
import dev.stowage.validate.settings.Transport;
import dev.stowage.value.Port;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/**
 * What is spoken at a published port. {@code app_protocol} says it of the container, {@code x-aws-protocol} of the listener.
 *
 * @param listener what clients speak
 * @param target what the container speaks to a load balancer
 * @param declared what the file states of the container, or else of its listener
 */
record PortProtocols(Protocol listener, Protocol target, Option<Protocol> declared) {

    /** Ports on which practically every program answers encrypted connections. */
    private static final Vector<Port> ENCRYPTED = Vector.of(Port.HTTPS, new Port(8443));

    static PortProtocols of(PortMapping port, Port published, Transport transport, PortExtension extension) {
        Option<Protocol> spoken = port.appProtocol().flatMap(Protocol::of).filter(word -> word.isOf(transport.word()));
        Protocol listener = extension
                .protocol()
                .orElse(spoken.map(word -> listener(word, published)))
                .getOrElse(() -> guessed(port.target(), published, transport));
        Protocol target = target(listener, extension.targetProtocol().orElse(spoken), port.target());
        return new PortProtocols(listener, target, spoken.orElse(extension.protocol()));
    }

    /**
     * By what a network load balancer asks a port for a page: by HTTPS where the container encrypts, as the file or the
     * number of the port says.
     *
     * @param own the port to which the load balancer leads
     */
    Protocol asking(Port asked, Port own) {
        Option<Protocol> said = declared.filter(word -> asked.equals(own) && word != Protocol.TCP);
        boolean passesOn = listener == Protocol.TCP;
        boolean isEncrypted = said.map(word -> word == Protocol.HTTPS || word == Protocol.TLS)
                .getOrElse(() -> ENCRYPTED.contains(asked));
        return target == Protocol.TLS || (passesOn && isEncrypted) ? Protocol.HTTPS : Protocol.HTTP;
    }

    /** Clients go by the number: they speak HTTPS on 443, and HTTP on 80, whatever the container does. */
    private static Protocol listener(Protocol spoken, Port published) {
        return switch (spoken) {
            case HTTP -> published.equals(Port.HTTPS) ? Protocol.HTTPS : Protocol.HTTP;
            case HTTPS -> published.equals(Port.HTTP) ? Protocol.HTTP : Protocol.HTTPS;
            case HTTP2, GRPC, TCP, TLS, UDP -> spoken;
        };
    }

    private static Protocol guessed(Port target, Port published, Transport transport) {
        if (transport == Transport.UDP) {
            return Protocol.UDP;
        }
        if (published.equals(Port.HTTPS)) {
            return Protocol.HTTPS;
        }
        boolean isWeb = published.equals(Port.HTTP) || target.equals(Port.HTTP) || target.equals(Port.HTTPS);
        return isWeb ? Protocol.HTTP : Protocol.TCP;
    }

    private static Protocol target(Protocol listener, Option<Protocol> spoken, Port target) {
        return switch (listener) {
            case HTTP, HTTPS, HTTP2, GRPC ->
                spoken.filter(word -> word == Protocol.HTTP || word == Protocol.HTTPS)
                        .getOrElse(ENCRYPTED.contains(target) ? Protocol.HTTPS : Protocol.HTTP);
            case TLS ->
                spoken.exists(word -> word == Protocol.HTTPS || word == Protocol.TLS) ? Protocol.TLS : Protocol.TCP;
            case TCP, UDP -> listener;
        };
    }
}
