package dev.stowage.validate.rules;

import io.vavr.collection.Vector;
import java.util.regex.Pattern;

/**
 * Which requests a proxy leads to a service, as far as one rule of a load balancer can say it.
 *
 * @param hosts empty for all, and where no rule can say it
 * @param paths with an asterisk for what is below; empty for all
 */
record ProxiedRequests(Vector<String> hosts, Vector<String> paths) {
    static final ProxiedRequests UNKNOWN = new ProxiedRequests(Vector.empty(), Vector.empty());

    private static final String BELOW = "*";
    private static final Pattern HOST = Pattern.compile("[A-Za-z0-9*?-]+(\\.[A-Za-z0-9*?-]+)+");
    private static final Pattern PATH = Pattern.compile("/[A-Za-z0-9/._~-]*");
    private static final Pattern MATCHER = Pattern.compile("(Host|PathPrefix|Path)\\(([^()]*)\\)");
    private static final Pattern QUOTED = Pattern.compile("[`\"']([^`\"']+)[`\"']");
    private static final Pattern SCHEME = Pattern.compile("^https?://");

    /** By a rule of Traefik ("Routers", on rules). */
    static ProxiedRequests ofTraefik(String rule) {
        Vector<String> parts = Vector.of(rule.split("&&")).map(String::strip);
        boolean isOneOfEach = parts.forAll(part -> isOfOneKind(part, parts.size() > 1))
                && parts.count(ProxiedRequests::isOfHosts) <= 1
                && parts.count(part -> !isOfHosts(part)) <= 1;
        return isOneOfEach ? parts.flatMap(ProxiedRequests::matchers).foldLeft(UNKNOWN, ProxiedRequests::and) : UNKNOWN;
    }

    /** By the addresses of Caddy ("Caddyfile Concepts", on addresses). */
    static ProxiedRequests ofCaddy(String addresses) {
        return Vector.of(addresses.split("[,\\s]+"))
                .map(address -> SCHEME.matcher(address).replaceFirst(""))
                .foldLeft(UNKNOWN, (all, address) -> all.withHost(address.replaceFirst("[:/].*", "")));
    }

    /** By the hosts that a variable of nginx-proxy lists. */
    static ProxiedRequests ofNginx(String hosts) {
        return Vector.of(hosts.split(",")).map(String::strip).foldLeft(UNKNOWN, ProxiedRequests::withHost);
    }

    /** A path and all that begins with it. */
    ProxiedRequests below(String path) {
        return withPath(path, BELOW);
    }

    /** Several of one kind mean any of them; beside others, only brackets say where they end. */
    private static boolean isOfOneKind(String part, boolean isBesideOthers) {
        boolean isBracketed = part.startsWith("(") && part.endsWith(")");
        return matchers(part).map(Matched::isHost).distinct().size() == 1
                && MATCHER.matcher(part).replaceAll("").matches("[()|\\s]*")
                && (isBracketed || !isBesideOthers || matchers(part).size() == 1);
    }

    private static boolean isOfHosts(String part) {
        return matchers(part).exists(Matched::isHost);
    }

    /** One of the functions of a rule, with its first values. */
    private record Matched(String function, Vector<String> values) {
        boolean isHost() {
            return function.equals("Host");
        }
    }

    private static Vector<Matched> matchers(String part) {
        return Vector.ofAll(MATCHER.matcher(part).results().toList())
                .map(found -> new Matched(
                        found.group(1),
                        Vector.ofAll(QUOTED.matcher(found.group(2)).results().toList())
                                .map(value -> value.group(1))));
    }

    private ProxiedRequests and(Matched matched) {
        return switch (matched.function) {
            case "Host" -> matched.values.foldLeft(this, ProxiedRequests::withHost);
            case "PathPrefix" -> matched.values.foldLeft(this, ProxiedRequests::below);
            default -> matched.values.foldLeft(this, (all, path) -> all.withPath(path, ""));
        };
    }

    private ProxiedRequests withHost(String host) {
        return HOST.matcher(host).matches() ? new ProxiedRequests(hosts.append(host), paths) : this;
    }

    private ProxiedRequests withPath(String path, String end) {
        return PATH.matcher(path).matches() ? new ProxiedRequests(hosts, paths.append(path + end)) : this;
    }
}
