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

    /** What one rule may have ("Quotas for your Application Load Balancers"). */
    private static final int MOST_VALUES = 5;

    private static final int MOST_WILDCARDS = 6;

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
        return isOneOfEach ? of(parts.flatMap(ProxiedRequests::matchers)) : UNKNOWN;
    }

    /** By the addresses of Caddy ("Caddyfile Concepts", on addresses). */
    static ProxiedRequests ofCaddy(String addresses) {
        return ofHosts(Vector.of(addresses.strip().split("[,\\s]+"))
                .map(address -> SCHEME.matcher(address).replaceFirst(""))
                .map(address -> address.replaceFirst(":\\d+$", "")));
    }

    /** By the hosts that a variable of nginx-proxy lists. */
    static ProxiedRequests ofNginx(String hosts) {
        return ofHosts(Vector.of(hosts.split(",")).map(String::strip));
    }

    /** A path and all that begins with it, for any host. */
    static ProxiedRequests below(String path) {
        return of(Vector.of(new Matched("PathPrefix", Vector.of(path))));
    }

    /** Those of these hosts, if each is one. */
    private static ProxiedRequests ofHosts(Vector<String> hosts) {
        return of(Vector.of(new Matched("Host", hosts)));
    }

    /** Without one that cannot be said, the rule would be for more, or for less. */
    private static ProxiedRequests of(Vector<Matched> matched) {
        Vector<String> hosts = matched.filter(Matched::isHost).flatMap(Matched::values);
        Vector<String> paths = matched.reject(Matched::isHost).flatMap(Matched::paths);
        return matched.forAll(Matched::fits) ? new ProxiedRequests(hosts, paths).ifItFits() : UNKNOWN;
    }

    private ProxiedRequests ifItFits() {
        Vector<String> all = hosts.appendAll(paths);
        boolean fits = all.size() <= MOST_VALUES
                && all.mkString().replaceAll("[^*?]", "").length() <= MOST_WILDCARDS;
        return fits ? this : UNKNOWN;
    }

    /** The requests that are among both, of which one has no hosts. */
    ProxiedRequests and(ProxiedRequests other) {
        return equals(UNKNOWN) || other.equals(UNKNOWN)
                ? UNKNOWN
                : new ProxiedRequests(hosts.appendAll(other.hosts), paths.appendAll(other.paths)).ifItFits();
    }

    /** The requests of either, where one rule has those and no more. */
    ProxiedRequests or(ProxiedRequests other) {
        if (equals(other)) {
            return this;
        }
        boolean areOfHosts = paths.isEmpty() && other.paths.isEmpty() && !hosts.isEmpty() && !other.hosts.isEmpty();
        boolean areOfPaths = hosts.equals(other.hosts) && !paths.isEmpty() && !other.paths.isEmpty();
        return areOfHosts || areOfPaths
                ? new ProxiedRequests(
                                hosts.appendAll(other.hosts).distinct(),
                                paths.appendAll(other.paths).distinct())
                        .ifItFits()
                : UNKNOWN;
    }

    /** Several of one kind mean any of them; beside others, only brackets say where they end. */
    private static boolean isOfOneKind(String part, boolean isBesideOthers) {
        return matchers(part).map(Matched::isHost).distinct().size() == 1
                && MATCHER.matcher(part).replaceAll("").matches("[()|\\s]*")
                && (isBracketed(part) || !isBesideOthers || matchers(part).size() == 1);
    }

    /** Whether the first bracket ends at the end. */
    private static boolean isBracketed(String part) {
        int depth = 0;
        for (int at = 0; at < part.length() - 1; at++) {
            depth += part.charAt(at) == '(' ? 1 : part.charAt(at) == ')' ? -1 : 0;
            if (depth == 0) {
                return false;
            }
        }
        return part.endsWith(")");
    }

    private static boolean isOfHosts(String part) {
        return matchers(part).exists(Matched::isHost);
    }

    /** One of the functions of a rule, with its first values. */
    private record Matched(String function, Vector<String> values) {
        boolean isHost() {
            return function.equals("Host");
        }

        boolean fits() {
            Pattern form = isHost() ? HOST : PATH;
            return !values.isEmpty()
                    && values.forAll(value -> form.matcher(value).matches());
        }

        Vector<String> paths() {
            return function.equals("PathPrefix") ? values.map(path -> path + BELOW) : values;
        }
    }

    private static Vector<Matched> matchers(String part) {
        return Vector.ofAll(MATCHER.matcher(part).results().toList())
                .map(found -> new Matched(
                        found.group(1),
                        Vector.ofAll(QUOTED.matcher(found.group(2)).results().toList())
                                .map(value -> value.group(1))));
    }
}
