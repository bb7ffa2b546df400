package dev.stowage.apply.aws;

import io.vavr.control.Either;
import io.vavr.control.Option;
import io.vavr.control.Try;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Locale;

/**
 * The address of a proxy that is spoken to in plain HTTP and asks for no login: the SDK's HTTP client would send a login to
 * AWS itself as well.
 *
 * @param port from 1 to 65535
 */
record ProxyAddress(String host, int port) {
    private static final int USUAL_PORT = 80;
    private static final int HIGHEST_PORT = 65_535;

    /** Also without the scheme that many leave out. Left is what is wrong with it, without any of its words. */
    static Either<String, ProxyAddress> parse(String text) {
        String address = text.strip();
        if (address.contains("@")) {
            return Either.left("it has a user name or a password, and proxies that want a login are not supported");
        }
        return Try.of(() -> URI.create(address.contains("://") ? address : "http://" + address))
                .toOption()
                .toEither(() -> "it is no address")
                .flatMap(ProxyAddress::of);
    }

    private static Either<String, ProxyAddress> of(URI address) {
        if (!"http".equalsIgnoreCase(address.getScheme())) {
            return Either.left("its scheme is not http, in which all proxies are spoken to");
        }
        int port = address.getPort() < 0 ? USUAL_PORT : address.getPort();
        return Option.of(address.getHost())
                .filter(host -> port > 0 && port <= HIGHEST_PORT)
                .map(host -> new ProxyAddress(host, port))
                .toEither(() -> "it is no address");
    }

    /** In place of an address that cannot be used: no host has this name (RFC 6761), so nothing goes past the proxy. */
    static ProxyAddress unusable(String variable) {
        return new ProxyAddress(variable.toLowerCase(Locale.ROOT).replace('_', '-') + ".invalid", USUAL_PORT);
    }

    InetSocketAddress socket() {
        return InetSocketAddress.createUnresolved(host, port);
    }

    URI uri() {
        return URI.create("http://" + host + ":" + port);
    }
}
