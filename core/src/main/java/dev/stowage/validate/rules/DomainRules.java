package dev.stowage.validate.rules;

import dev.stowage.extension.Domain;
import dev.stowage.extension.KeyName;
import dev.stowage.problem.EcsProblem;
import dev.stowage.problem.Problem;
import dev.stowage.problem.Related;
import dev.stowage.source.AttributePath;
import dev.stowage.source.ComposePath;
import dev.stowage.validate.settings.ServicePort;
import dev.stowage.validate.settings.ServiceSettings;
import dev.stowage.validate.subject.Examined;
import dev.stowage.value.ServiceName;
import io.vavr.Tuple;
import io.vavr.Tuple2;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.util.Locale;

/** Names of domains: a zone of Route 53 has one record of a name. */
final class DomainRules {
    private DomainRules() {}

    static Vector<Problem> areOfOneService(Examined project, LinkedHashMap<ServiceName, ServiceSettings> settings) {
        return Vector.ofAll(settings.values())
                .flatMap(service -> service.extension()
                        .domains()
                        .map(domain -> Tuple.of(domain.zone(), host(domain)))
                        .distinct()
                        .map(record -> Tuple.of(service.name(), record)))
                .groupBy(Tuple2::_2)
                .values()
                .toVector()
                .flatMap(equal -> equal.drop(1)
                        .map(second -> twice(equal.head()._1, second._1, project)
                                .hint(instead(settings.get(equal.head()._1), settings.get(second._1)))
                                .build()));
    }

    private static String host(Domain domain) {
        String lower = domain.name().toLowerCase(Locale.ROOT);
        return lower.endsWith(".") ? lower.substring(0, lower.length() - 1) : lower;
    }

    /** One record leads to one load balancer. */
    private static String instead(Option<ServiceSettings> first, Option<ServiceSettings> second) {
        return first.exists(DomainRules::isBehindHttp) == second.exists(DomainRules::isBehindHttp)
                ? "name it once: the record leads to the load balancer, whose rules tell the services apart"
                : "give each a name of its own: they are behind two load balancers, and a record leads to one";
    }

    private static boolean isBehindHttp(ServiceSettings service) {
        return service.ports().exists(ServicePort::isHttp);
    }

    private static Problem.Builder twice(ServiceName first, ServiceName second, Examined project) {
        AttributePath at = domain(second);
        return project.problemAtKey(
                        at,
                        EcsProblem.NAME_COLLISION,
                        "a name of " + second + " is one of " + first + " too, and a zone has one record of a name")
                .addRelated(new Related(
                        "the names of " + first + " are here", project.sources().keyAt(domain(first))));
    }

    private static AttributePath domain(ServiceName service) {
        return ComposePath.service(service).key(KeyName.DOMAIN);
    }
}
