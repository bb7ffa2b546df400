package dev.stowage.apply.aws;

import io.vavr.control.Either;
import io.vavr.control.Option;
import io.vavr.control.Try;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Locale;

/**
 * The address of a proxy that is spoken to in plain HTTP.
 *
 * @param port from 1 to 65535
 * @param login of whom it lets through
 */
record ProxyAddress(String host, int port, Option<ProxyLogin> login) {
    private static final int USUAL_PORT = 80;
    private static final int HIGHEST_PORT = 65_535;

    /** Also without the scheme that many leave out. Left is what is wrong with it, without any of its words. */
    static Either<String, ProxyAddress> parse(String text) {
        String address = text.strip();
        return Try.of(() -> URI.create(address.contains("://") ? address : "http://" + address))
                .toOption()
                .toEither("it is no address")
                .flatMap(uri -> of(uri, address.contains("@")));
    }

    private static Either<String, ProxyAddress> of(URI address, boolean hasLogin) {
        if (!"http".equalsIgnoreCase(address.getScheme())) {
            return Either.left("its scheme is not http, in which all proxies are spoken to");
        }
        Option<ProxyLogin> login = ProxyLogin.of(address);
        if (hasLogin && login.isEmpty()) {
            return Either.left("it is no address: in a login, # and / and @ are written as %23 and %2F and %40");
        }
        int port = address.getPort() < 0 ? USUAL_PORT : address.getPort();
        return Option.of(address.getHost())
                .filter(host -> port > 0 && port <= HIGHEST_PORT)
                .map(host -> new ProxyAddress(host, port, login))
                .toEither("it is no address");
    }

    /** In place of an address that cannot be used: no host has this name (RFC 6761), so nothing goes past the proxy. */
    static ProxyAddress unusable(String variable) {
        return new ProxyAddress(
                variable.toLowerCase(Locale.ROOT).replace('_', '-') + ".invalid", USUAL_PORT, Option.none());
    }

    InetSocketAddress socket() {
        return InetSocketAddress.createUnresolved(host, port);
    }
}
