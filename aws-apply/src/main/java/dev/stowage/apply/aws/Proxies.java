package dev.stowage.apply.aws;

import io.vavr.Tuple;
import io.vavr.Tuple2;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import io.vavr.control.Try;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Pattern;
import software.amazon.awssdk.http.urlconnection.ProxyConfiguration;

/**
 * Through which proxy requests go, as environment variables say it to AWS's own command (AWS CLI User Guide, "Using an HTTP
 * proxy"): each scheme has its own, and hosts are excepted with all that is below them, as is this machine. Java knows
 * nothing of these variables, and the SDK's HTTP client, left alone, takes that of plain HTTP for all.
 *
 * @param variables the values of environment variables by name
 */
public record Proxies(Function<String, Option<String>> variables) {
    /** Where requests go that no other address is given for. */
    static final URI AWS = URI.create("https://amazonaws.com");

    /** This machine, which no proxy reaches: patterns of its names. */
    private static final Vector<String> LOOPBACK = Vector.of("localhost", "127\\..*", "\\[::1\\]");

    private static final Vector<String> SCHEMES = Vector.of("https", "http");

    /** Those of the environment of this process. */
    public static Proxies ofProcess() {
        return new Proxies(name -> Option.of(System.getenv(name)));
    }

    /** Lets all that chooses no proxy by itself go by them; where none is set, by what Java was told. */
    public void prevail() {
        if (SCHEMES.exists(scheme -> set(scheme + "_proxy").isDefined())) {
            ProxySelector.setDefault(selector());
        }
    }

    /** For HTTP clients of Java. */
    public ProxySelector selector() {
        return new Selector(this);
    }

    /** The variable that names the proxy on the way to an address; none where there is none. */
    Option<String> variable(URI address) {
        return named(address).map(Tuple2::_1);
    }

    /** What the HTTP client of the SDK has to know to ask an address. A proxy whose own address cannot be read is none. */
    ProxyConfiguration configuration(URI address) {
        ProxyConfiguration.Builder proxy = ProxyConfiguration.builder()
                .scheme(scheme(address))
                .useEnvironmentVariablesValues(false)
                .nonProxyHosts(excepted().toJavaSet());
        set(scheme(address) + "_proxy").flatMap(found -> address(found._2)).forEach(found -> {
            proxy.endpoint(URI.create("http://" + found.getHost() + ":" + port(found)));
            Vector<String> login =
                    Option.of(found.getUserInfo()).toVector().flatMap(info -> Vector.of(info.split(":", 2)));
            login.headOption().forEach(proxy::username);
            login.drop(1).headOption().forEach(proxy::password);
        });
        return proxy.build();
    }

    private Proxy proxy(URI address) {
        return named(address)
                .flatMap(found -> address(found._2))
                .map(found ->
                        new Proxy(Proxy.Type.HTTP, InetSocketAddress.createUnresolved(found.getHost(), port(found))))
                .getOrElse(Proxy.NO_PROXY);
    }

    private Option<Tuple2<String, String>> named(URI address) {
        String host = Option.of(address.getHost()).getOrElse("").toLowerCase(Locale.ROOT);
        return set(scheme(address) + "_proxy").filter(proxy -> excepted().forAll(pattern -> !host.matches(pattern)));
    }

    /** Also without the scheme that many leave out. */
    private static Option<URI> address(String text) {
        return Try.of(() -> URI.create(text.contains("://") ? text : "http://" + text))
                .toOption()
                .filter(uri -> Option.of(uri.getHost()).isDefined());
    }

    private static int port(URI proxy) {
        int usual = scheme(proxy).equals("https") ? 443 : 80;
        return proxy.getPort() < 0 ? usual : proxy.getPort();
    }

    /** A variable and its value; its name is spelled in small or in capital letters, and AWS's command looks for both. */
    private Option<Tuple2<String, String>> set(String name) {
        return Vector.of(name, name.toUpperCase(Locale.ROOT))
                .flatMap(spelling -> variables
                        .apply(spelling)
                        .filter(value -> !value.isBlank())
                        .map(value -> Tuple.of(spelling, value)))
                .headOption();
    }

    /** As patterns of names of hosts; the SDK's own of {@code .example.org} would not match {@code a.example.org}. */
    private Vector<String> excepted() {
        return LOOPBACK.appendAll(set("no_proxy")
                .toVector()
                .flatMap(named -> Vector.of(named._2.split("[,\\s]+", -1)))
                .map(entry -> entry.toLowerCase(Locale.ROOT).replaceFirst("^\\*?\\.", ""))
                .filter(entry -> !entry.isEmpty())
                .map(entry -> entry.equals("*") ? ".*" : "(.*\\.)?" + Pattern.quote(entry)));
    }

    private static String scheme(URI address) {
        return Option.of(address.getScheme()).getOrElse("").toLowerCase(Locale.ROOT);
    }

    private static final class Selector extends ProxySelector {
        private final Proxies proxies;

        Selector(Proxies proxies) {
            this.proxies = proxies;
        }

        @Override
        public List<Proxy> select(URI address) {
            return List.of(proxies.proxy(address));
        }

        /** There is no other one to try. */
        @Override
        public void connectFailed(URI address, SocketAddress proxy, IOException why) {}
    }
}
