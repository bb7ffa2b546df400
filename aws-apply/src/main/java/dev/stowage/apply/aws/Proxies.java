package dev.stowage.apply.aws;

import io.vavr.Tuple;
import io.vavr.Tuple2;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.io.IOException;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

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

    private static final Vector<String> SCHEMES = Vector.of("https", "http");

    /** Those of the environment of this process. */
    public static Proxies ofProcess() {
        return new Proxies(name -> Option.of(System.getenv(name)));
    }

    /** For HTTP clients of Java; where no variable is set, what Java was told counts. */
    public ProxySelector selector() {
        return selector(Option.of(ProxySelector.getDefault()));
    }

    ProxySelector selector(Option<ProxySelector> earlier) {
        return new Selector(this, earlier);
    }

    /** The variable that names the proxy on the way to an address; none where there is none. */
    Option<String> variable(URI address) {
        return named(address).map(Tuple2::_1);
    }

    /** That the proxy on the way to an address cannot be used, and why. */
    public Option<ServiceFailure> wrong(URI address) {
        return named(address)
                .flatMap(named -> ProxyAddress.parse(named._2)
                        .swap()
                        .toOption()
                        .map(why -> Failures.proxyUnusable(named._1, why)));
    }

    /** The proxy on the way to an address, or the direct way. */
    Proxy proxy(URI address) {
        return Vector.ofAll(selector().select(address)).headOption().getOrElse(Proxy.NO_PROXY);
    }

    /** By whom the proxy on the way to an address is asked, where it wants to know. */
    Option<ProxyLogin> login(URI address) {
        return named(address).flatMap(named -> proxy(named).login());
    }

    /** Lets Java log in where it asks for a tunnel. It reads once whether it may, so this goes before anything connects. */
    public void permitLogins() {
        if (set("https").exists(named -> proxy(named).login().isDefined())) {
            ProxyLogin.permit();
        }
    }

    /** What a request to an address has to say to the proxy on the way, in the header {@code Proxy-Authorization}. */
    public Option<String> authorization(URI address) {
        return login(address).map(ProxyLogin::authorization);
    }

    private Option<Tuple2<String, String>> named(URI address) {
        return set(scheme(address)).filter(proxy -> !direct().contains(address));
    }

    private DirectHosts direct() {
        return DirectHosts.of(spelled("no_proxy").map(Tuple2::_2));
    }

    /** Nothing goes past a proxy whose address cannot be used. */
    private static ProxyAddress proxy(Tuple2<String, String> named) {
        return ProxyAddress.parse(named._2).getOrElse(() -> ProxyAddress.unusable(named._1));
    }

    /** The variable for a scheme, whichever hosts are excepted. */
    private Option<Tuple2<String, String>> set(String scheme) {
        return SCHEMES.contains(scheme) ? spelled(scheme + "_proxy") : Option.none();
    }

    /** A variable and its value; its name is spelled in small or in capital letters, and AWS's command looks for both. */
    private Option<Tuple2<String, String>> spelled(String name) {
        return Vector.of(name, name.toUpperCase(Locale.ROOT))
                .flatMap(spelling -> variables
                        .apply(spelling)
                        .filter(value -> !value.isBlank())
                        .map(value -> Tuple.of(spelling, value)))
                .headOption();
    }

    private static String scheme(URI address) {
        return Origin.of(address).scheme();
    }

    private static final class Selector extends ProxySelector {
        private final Proxies proxies;
        private final Option<ProxySelector> earlier;

        Selector(Proxies proxies, Option<ProxySelector> earlier) {
            this.proxies = proxies;
            this.earlier = earlier;
        }

        @Override
        public List<Proxy> select(URI address) {
            return proxies.set(scheme(address)).isEmpty()
                    ? earlier.map(other -> other.select(address)).getOrElse(() -> List.of(Proxy.NO_PROXY))
                    : List.of(proxies.named(address)
                            .map(named ->
                                    new Proxy(Proxy.Type.HTTP, proxy(named).socket()))
                            .getOrElse(Proxy.NO_PROXY));
        }

        /** There is no other one to try. */
        @Override
        public void connectFailed(URI address, SocketAddress proxy, IOException why) {}
    }
}
