package dev.stowage.validate.rules;

import dev.stowage.compose.Deploy;
import dev.stowage.compose.Service;
import dev.stowage.source.AttributePath;
import dev.stowage.source.Span;
import dev.stowage.validate.subject.Subject;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.util.regex.Pattern;

/**
 * What a service says to a proxy that asks Docker whom to publish: labels, or variables.
 *
 * @param proxy its name
 * @param word the name of the label or variable that publishes the service
 * @param attribute that has the words
 * @param port the digits of that of the container, if they are said
 * @param isShortened whether the proxy takes the path, or its beginning, off before it asks the service
 */
record ProxyWords(
        String proxy,
        AttributePath attribute,
        String word,
        ProxiedRequests requests,
        Option<String> port,
        boolean isShortened) {
    private static final Pattern NUMBER = Pattern.compile("\\b\\d{1,5}\\b");
    private static final String TRAEFIK_ENABLE = "traefik.enable";
    private static final String VIRTUAL_PATH = "VIRTUAL_PATH";

    private static final Pattern TRAEFIK_RULE = words("traefik\\.(http\\.routers\\.[^.]+|frontend)\\.rule");
    private static final Pattern TRAEFIK_PORT =
            words("traefik\\.(http\\.services\\.[^.]+\\.loadbalancer\\.server\\.)?port");
    private static final Pattern TRAEFIK_MIDDLEWARES = words("traefik\\.http\\.routers\\.[^.]+\\.middlewares");
    private static final Pattern TRAEFIK_STRIP =
            words("traefik\\.http\\.middlewares\\.([^.]+)\\.stripprefix(regex)?\\..+");
    private static final Pattern CADDY = words("caddy(_\\d+)?");
    private static final Pattern CADDY_PORT = words("caddy(_\\d+)?\\.(.+\\.)?(\\d+_)?reverse_proxy");

    /** A router of these is no rule for requests. */
    private static final Pattern TRAEFIK_BELOW_HTTP = words("traefik\\.(tcp|udp)\\..+");

    private static final Pattern NGINX = Pattern.compile("VIRTUAL_HOST");
    private static final Pattern NGINX_PORT = Pattern.compile("VIRTUAL_PORT");
    private static final String NGINX_DEST = "VIRTUAL_DEST";

    private static Pattern words(String all) {
        return Pattern.compile(all, Pattern.CASE_INSENSITIVE);
    }

    /** The first that publishes the service; none where nothing does, or Traefik is told to leave it alone. */
    static Option<ProxyWords> of(Subject<Service> service) {
        return all(service).flatMap(Words::published).headOption();
    }

    /** In a swarm, labels are those of its services. */
    private static Vector<Words> all(Subject<Service> service) {
        return Vector.of(
                new Words(service, service.path().key("labels"), service.value().labels()),
                new Words(
                        service,
                        service.path().keys("deploy.labels"),
                        service.value().deploy().map(Deploy::labels).getOrElse(LinkedHashMap.empty())),
                new Words(
                        service,
                        service.path().key("environment"),
                        service.value().environment().mapValues(value -> value.getOrElse(""))));
    }

    /** The words of one attribute. What a message repeats is what stands there, for the value of a variable may be a secret. */
    private record Words(Subject<Service> service, AttributePath path, LinkedHashMap<String, String> said) {
        Option<ProxyWords> published() {
            return path.last().equals("environment") ? byNginx() : byTraefik().orElse(this::byCaddy);
        }

        private Option<ProxyWords> byTraefik() {
            String enabled = said.getOrElse(TRAEFIK_ENABLE, "");
            return Option.when(!enabled.equalsIgnoreCase("false"), this)
                    .flatMap(words -> words.keys(TRAEFIK_RULE)
                            .headOption()
                            .orElse(Option.when(
                                    enabled.equalsIgnoreCase("true")
                                            && words.keys(TRAEFIK_BELOW_HTTP).isEmpty(),
                                    TRAEFIK_ENABLE)))
                    .map(word -> of("Traefik", word, ofRules(), TRAEFIK_PORT));
        }

        /** Often one is for HTTP and one for HTTPS. */
        private ProxiedRequests ofRules() {
            Vector<ProxiedRequests> rules = keys(TRAEFIK_RULE)
                    .map(word -> shown(word, ProxiedRequests.ofTraefik(said.getOrElse(word, ""))))
                    .distinct();
            return rules.isEmpty() ? ProxiedRequests.UNKNOWN : rules.reduce(ProxiedRequests::or);
        }

        private Option<ProxyWords> byCaddy() {
            return keys(CADDY)
                    .find(word -> isSaid(word) && !said.getOrElse(word, "").startsWith("("))
                    .map(word -> of(
                            "Caddy", word, shown(word, ProxiedRequests.ofCaddy(said.getOrElse(word, ""))), CADDY_PORT));
        }

        private Option<ProxyWords> byNginx() {
            return keys(NGINX).find(this::isSaid).map(word -> of("nginx-proxy", word, ofHosts(word), NGINX_PORT));
        }

        private ProxiedRequests ofHosts(String word) {
            ProxiedRequests hosts = shown(word, ProxiedRequests.ofNginx(said.getOrElse(word, "")));
            return isSaid(VIRTUAL_PATH)
                    ? hosts.and(shown(VIRTUAL_PATH, ProxiedRequests.below(said.getOrElse(VIRTUAL_PATH, ""))))
                    : hosts;
        }

        /** What is empty, as is a variable that nobody sets, publishes nothing. */
        private boolean isSaid(String word) {
            return said.get(word).exists(value -> !value.isBlank());
        }

        private ProxyWords of(String proxy, String word, ProxiedRequests requests, Pattern port) {
            return new ProxyWords(
                    proxy,
                    path,
                    word,
                    requests,
                    keys(port).flatMap(this::number).headOption(),
                    isSaid(NGINX_DEST) || isStripped());
        }

        /** A middleware may be there for others, and is named by the router that has it, also with where it is from. */
        private boolean isStripped() {
            Vector<String> used = keys(TRAEFIK_MIDDLEWARES)
                    .flatMap(word -> Vector.of(said.getOrElse(word, "").split(",")))
                    .map(name -> name.strip().replaceFirst("@.*", ""));
            return keys(TRAEFIK_STRIP)
                    .exists(word -> used.contains(TRAEFIK_STRIP.matcher(word).replaceFirst("$1")));
        }

        private Vector<String> keys(Pattern names) {
            return said.keySet().toVector().filter(word -> names.matcher(word).matches());
        }

        private Option<String> number(String word) {
            return Vector.ofAll(
                            NUMBER.matcher(said.getOrElse(word, "")).results().toList())
                    .map(found -> found.group())
                    .filter(place(word)::shows)
                    .headOption();
        }

        private ProxiedRequests shown(String word, ProxiedRequests requests) {
            Span place = place(word);
            boolean isShown = requests.hosts().forAll(place::shows)
                    && requests.paths().map(path -> path.replace("*", "")).forAll(place::shows);
            return isShown ? requests : ProxiedRequests.UNKNOWN;
        }

        private Span place(String word) {
            return service.sources().at(path.key(word));
        }
    }
}
