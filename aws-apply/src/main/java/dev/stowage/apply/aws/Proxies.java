package dev.stowage.apply.aws;

import io.vavr.Tuple;
import io.vavr.Tuple2;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import io.vavr.control.Try;
import java.net.URI;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Pattern;
import software.amazon.awssdk.http.urlconnection.ProxyConfiguration;

/**
 * Through which proxy requests go, as environment variables say it to AWS's own command (AWS CLI User Guide, "Using an HTTP
 * proxy"): each scheme has its own, and hosts are excepted with all that is below them. The SDK's HTTP client, left alone,
 * takes that of plain HTTP for all.
 *
 * @param variables the values of environment variables by name
 */
record Proxies(Function<String, Option<String>> variables) {
    private static final URI AWS = URI.create("https://amazonaws.com");

    static Proxies ofProcess() {
        return new Proxies(name -> Option.of(System.getenv(name)));
    }

    /** The variable that names the proxy on the way to a target; none where there is none. */
    Option<String> variable(Target target) {
        return named(target)
                .filter(proxy -> excepted().forAll(pattern -> !host(target).matches(pattern)))
                .map(Tuple2::_1);
    }

    /** What the HTTP client of the SDK has to know. A proxy whose address cannot be read is none. */
    ProxyConfiguration configuration(Target target) {
        ProxyConfiguration.Builder proxy = ProxyConfiguration.builder()
                .scheme(scheme(target))
                .useEnvironmentVariablesValues(false)
                .nonProxyHosts(excepted().toJavaSet());
        named(target).flatMap(found -> address(found._2)).forEach(address -> {
            proxy.endpoint(URI.create("http://" + address.getHost() + ":" + port(address)));
            Vector<String> login = Option.of(address.getUserInfo())
                    .toVector()
                    .flatMap(info -> Vector.of(info.split(":", 2)));
            login.headOption().forEach(proxy::username);
            login.drop(1).headOption().forEach(proxy::password);
        });
        return proxy.build();
    }

    /** Also without the scheme that most leave out. */
    private static Option<URI> address(String text) {
        return Try.of(() -> URI.create(text.contains("://") ? text : "http://" + text))
                .toOption()
                .filter(uri -> Option.of(uri.getHost()).isDefined());
    }

    private static int port(URI address) {
        int usual = "https".equals(address.getScheme()) ? 443 : 80;
        return address.getPort() < 0 ? usual : address.getPort();
    }

    private Option<Tuple2<String, String>> named(Target target) {
        return set(scheme(target) + "_proxy");
    }

    /** Whether it is spelled in small or in capital letters, as AWS's command looks for it. */
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
        return set("no_proxy")
                .toVector()
                .flatMap(named -> Vector.of(named._2.split("[,\\s]+")))
                .map(entry -> entry.toLowerCase(Locale.ROOT).replaceFirst("^\\*?\\.", ""))
                .filter(entry -> !entry.isEmpty())
                .map(entry -> entry.equals("*") ? ".*" : "(.*\\.)?" + Pattern.quote(entry));
    }

    private static String scheme(Target target) {
        return target.endpoint().getOrElse(AWS).getScheme().toLowerCase(Locale.ROOT);
    }

    private static String host(Target target) {
        return target.endpoint().getOrElse(AWS).getHost().toLowerCase(Locale.ROOT);
    }
}
