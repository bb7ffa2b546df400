package dev.stowage.validate.rules;

import dev.stowage.compose.Service;
import dev.stowage.extension.KeyName;
import dev.stowage.problem.EcsProblem;
import dev.stowage.problem.Problem;
import dev.stowage.validate.calls.ServiceText;
import dev.stowage.validate.settings.ServicePort;
import dev.stowage.validate.settings.ServiceSettings;
import dev.stowage.validate.subject.Examined;
import dev.stowage.validate.subject.Subject;
import dev.stowage.value.ServiceName;
import io.vavr.collection.HashSet;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Set;
import io.vavr.collection.Vector;

/**
 * Programs that answer 400 to whoever calls them by another name than those they are told. A load balancer calls a task by
 * its address (<em>Elastic Load Balancing</em>, "Health checks for Application Load Balancer target groups"), which nobody
 * knows before.
 */
final class HealthHostRules {
    /** Of Django ("Settings", on ALLOWED_HOSTS), of what is made with it, and of Nextcloud ("Configuration parameters"). */
    private static final Set<String> OF_HOSTS = HashSet.of(
            "ALLOWED_HOSTS",
            "DJANGO_ALLOWED_HOSTS",
            "PAPERLESS_ALLOWED_HOSTS",
            "NEXTCLOUD_TRUSTED_DOMAINS",
            "TRUSTED_DOMAINS");

    private static final String ANY = "*";

    private HealthHostRules() {}

    static Vector<Problem> areAnswered(Examined project, LinkedHashMap<ServiceName, ServiceSettings> settings) {
        return project.services()
                .filter(service -> settings.get(service.value().name())
                        .exists(its -> its.ports().exists(HealthHostRules::isAsked)))
                .flatMap(service -> ServiceText.variables(service)
                        .filter(text -> OF_HOSTS.contains(text.variable())
                                && !text.value().contains(ANY))
                        .map(text -> problem(service, text))
                        .take(1));
    }

    /** Who says which answers are good has thought of it. */
    private static boolean isAsked(ServicePort port) {
        return port.isHttp() && port.hasListener() && port.check().matcher().isEmpty();
    }

    private static Problem problem(Subject<Service> service, ServiceText text) {
        return Problem.at(
                        text.span(service.sources()),
                        EcsProblem.HEALTH_HOST,
                        "the load balancer checks " + service.value().name()
                                + " by the address of its task, which is none of " + text.variable()
                                + ": when that is answered with 400, no task becomes healthy")
                .path(text.place())
                .hint("write " + KeyName.HEALTHCHECK
                        + ": {matcher: \"200-499\"}, or let the program answer a path to everybody, and write that path and"
                        + " matcher: \"200\"")
                .build();
    }
}
