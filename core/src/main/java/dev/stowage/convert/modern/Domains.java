package dev.stowage.convert.modern;

import dev.stowage.convert.context.ConversionContext.Part;
import dev.stowage.ecs.AliasRecord;
import dev.stowage.ecs.BalancerKind;
import dev.stowage.extension.Domain;
import dev.stowage.extension.KeyName;
import dev.stowage.problem.EcsProblem;
import dev.stowage.problem.Problem;
import dev.stowage.source.ComposePath;
import dev.stowage.validate.settings.ServicePort;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/** Names in Route 53 that lead to the load balancer of a service: the one for HTTP, where it has both. */
final class Domains {
    private Domains() {}

    /** Names that differ in signs only are one logical id. */
    static Vector<Problem> clashes(Part part) {
        return part.extension()
                .domains()
                .groupBy(domain -> Names.record(part.name(), domain.name()))
                .values()
                .toVector()
                .filter(equal -> equal.size() > 1)
                .map(equal -> Problem.about(
                        EcsProblem.NAME_COLLISION,
                        ComposePath.service(part.name()).key(KeyName.DOMAIN),
                        equal.map(Domain::name).mkString(" and ") + " have the same name in a template",
                        "keep one of them here, and give the others to an overlay"));
    }

    static Vector<AliasRecord> records(Part part, Vector<ServicePort> served, BalancerReferences references) {
        return kind(served)
                .flatMap(references::alias)
                .toVector()
                .flatMap(alias -> part.extension()
                        .domains()
                        .map(domain -> new AliasRecord(
                                Names.record(part.name(), domain.name()),
                                domain.name(),
                                domain.zone(),
                                alias.dnsName(),
                                alias.hostedZone())));
    }

    private static Option<BalancerKind> kind(Vector<ServicePort> served) {
        return served.map(Balancers::kind).min();
    }

    /** An alias needs to know the name of its balancer. */
    static Option<Problem> unknown(Part part, BalancerReferences references) {
        return kind(part.settings().ports().filter(ServicePort::hasListener))
                .filter(kind -> part.extension().domains().nonEmpty()
                        && references.alias(kind).isEmpty())
                .map(
                        kind -> Problem.about(
                                EcsProblem.NAME_UNKNOWN,
                                ComposePath.service(part.name()).key(KeyName.DOMAIN),
                                "it is not known by which name the load balancer that exists is reached",
                                "give its dns_name and hosted_zone in the file of --environment, or make the record elsewhere"));
    }
}
