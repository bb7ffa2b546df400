package dev.stowage.convert.modern;

import dev.stowage.convert.site.ExistingResources;
import dev.stowage.convert.site.Site.Part;
import dev.stowage.ecs.AliasRecord;
import dev.stowage.ecs.BalancerKind;
import dev.stowage.extension.Domain;
import dev.stowage.problem.Problem;
import dev.stowage.problem.ProblemId;
import dev.stowage.source.AttributePath;
import dev.stowage.validate.ServicePort;
import io.vavr.collection.Vector;

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
                .map(equal -> ExistingResources.problem(
                        ProblemId.NAME_COLLISION,
                        AttributePath.of("services", part.name().value(), "x-aws-domain"),
                        equal.map(Domain::name).mkString(" and ") + " are one name in a template",
                        "keep one of them here, and give the others to an overlay"));
    }

    static Vector<AliasRecord> records(Part part, Vector<ServicePort> served) {
        Vector<BalancerKind> kinds = served.map(Balancers::kind).sorted();
        return kinds.take(1)
                .flatMap(kind -> part.extension()
                        .domains()
                        .map(domain -> new AliasRecord(
                                Names.record(part.name(), domain.name()),
                                domain.name(),
                                domain.zone(),
                                Names.balancer(kind))));
    }
}
