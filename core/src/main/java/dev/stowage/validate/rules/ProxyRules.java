package dev.stowage.validate.rules;

import dev.stowage.compose.Service;
import dev.stowage.extension.KeyName;
import dev.stowage.extension.RoutingRule;
import dev.stowage.problem.EcsProblem;
import dev.stowage.problem.Problem;
import dev.stowage.validate.calls.ServiceText;
import dev.stowage.validate.settings.ServicePort;
import dev.stowage.validate.settings.ServiceSettings;
import dev.stowage.validate.subject.Examined;
import dev.stowage.validate.subject.Subject;
import dev.stowage.value.Port;
import dev.stowage.value.ServiceName;
import io.vavr.collection.HashMap;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.util.Locale;

/**
 * Services that only a proxy would publish. It learns of them from the Docker daemon, which tasks do not have, so that nobody
 * outside reaches one that publishes no port.
 */
record ProxyRules(Examined project, LinkedHashMap<ServiceName, ServiceSettings> settings) {

    /** Traefik can ask ECS for labels instead ("Traefik & AWS ECS"). */
    private static final String ASKS_ECS = "providers.ecs";

    /** A service and what it says to its proxy. */
    private record Proxied(Subject<Service> service, ProxyWords words) {
        boolean isForSomePaths() {
            return words.requests().paths().nonEmpty();
        }
    }

    static Vector<Problem> publishNothing(Examined project, LinkedHashMap<ServiceName, ServiceSettings> settings) {
        return new ProxyRules(project, settings).problems();
    }

    private Vector<Problem> problems() {
        Vector<Proxied> proxied = project.services()
                .filter(service -> isClosed(service.value()))
                .flatMap(service -> ProxyWords.of(service).map(words -> new Proxied(service, words)));
        return proxied.isEmpty() || asksEcs(project) ? Vector.empty() : problems(proxied);
    }

    /** A rule for all paths of a host would take the requests of those behind it. */
    private Vector<Problem> problems(Vector<Proxied> proxied) {
        int first = lastPriority() + 1;
        return proxied.filter(Proxied::isForSomePaths)
                .appendAll(proxied.reject(Proxied::isForSomePaths))
                .zipWithIndex((each, at) -> problem(each, first + at));
    }

    private boolean isClosed(Service service) {
        return settings.get(project.tasks().task(service.name())).exists(ServiceSettings::isKept)
                && project.tasks()
                        .services(service.name())
                        .flatMap(each -> settings.get(each.name()))
                        .forAll(each -> each.ports().isEmpty());
    }

    /** Whether a proxy learns of the services without Docker. */
    static boolean asksEcs(Examined project) {
        return project.services()
                .exists(service -> ServiceText.all(service, HashMap.empty())
                        .exists(text -> (text.variable().replace('_', '.') + " " + text.value())
                                .toLowerCase(Locale.ROOT)
                                .contains(ASKS_ECS)));
    }

    private int lastPriority() {
        return settings.values()
                .flatMap(ServiceSettings::ports)
                .filter(port -> port.published().equals(Port.HTTPS))
                .map(ServicePort::extension)
                .flatMap(port -> port.rule().flatMap(RoutingRule::priority))
                .max()
                .getOrElse(0);
    }

    private Problem problem(Proxied proxied, int priority) {
        Subject<Service> service = proxied.service;
        ProxyWords words = proxied.words;
        return project.problemAtKey(
                        words.attribute().key(words.word()),
                        EcsProblem.NOT_PUBLISHED,
                        "nothing publishes " + service.value().name() + " on ECS: " + words.proxy()
                                + " is told of this by Docker, which is not there")
                .hint("write ports: [{target: " + port(proxied) + ", published: \"" + Port.HTTPS + "\", " + KeyName.RULE
                        + ": {" + requests(words.requests()) + ", priority: " + priority + "}}]" + certificate(service)
                        + ", for a load balancer in the place of " + words.proxy() + whole(words))
                .build();
    }

    /** A load balancer rewrites addresses where a rule says so ("Transforms for listener rules"); Compose reads $$ as $. */
    private static String whole(ProxyWords words) {
        boolean isCut = words.isShortened() && words.requests().paths().nonEmpty();
        return isCut
                ? "; it leaves the path whole, which " + words.proxy()
                        + " does not: to cut off its first part, add to the rule"
                        + " rewrite_url: {regex: \"^/[^/?]+/?(.*)$$\", replace: \"/$$1\"}"
                : "";
    }

    private static String port(Proxied proxied) {
        return proxied.words
                .port()
                .orElse(() -> exposed(proxied.service))
                .orElse(() -> KnownImages.port(proxied.service.value()).map(String::valueOf))
                .getOrElse("PORT");
    }

    /** The one that other services call, where it is a number that the file shows. */
    private static Option<String> exposed(Subject<Service> service) {
        Vector<String> written = service.value().expose().distinct();
        return Option.when(written.size() == 1, () -> service.part("expose", 0, written.head()))
                .filter(port -> port.value().matches("\\d+")
                        && port.sources().at(port.path()).shows(port.value()))
                .map(Subject::value);
    }

    private static String requests(ProxiedRequests requests) {
        boolean isForAllHosts = requests.hosts().isEmpty() && !requests.paths().isEmpty();
        Vector<String> hosts = requests.hosts().isEmpty() ? Vector.of("NAME") : requests.hosts();
        return Vector.of(Option.when(!isForAllHosts, () -> list("host", hosts)))
                .append(Option.when(requests.paths().nonEmpty(), () -> list("path", requests.paths())))
                .flatMap(part -> part)
                .mkString(", ");
    }

    /** An asterisk at the beginning would be an alias of YAML. */
    private static String list(String key, Vector<String> values) {
        return values.map(value -> value.startsWith("*") ? "\"" + value + "\"" : value)
                .mkString(key + ": [", ", ", "]");
    }

    private String certificate(Subject<Service> service) {
        boolean isThere = settings.get(service.value().name())
                .exists(each -> each.extension().certificate().isDefined());
        return isThere ? "" : " and " + KeyName.CERTIFICATE + " with the ARN of one";
    }
}
