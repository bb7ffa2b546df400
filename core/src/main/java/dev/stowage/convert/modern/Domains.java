package dev.stowage.convert.modern;

import dev.stowage.convert.site.Site.Part;
import dev.stowage.ecs.AliasRecord;
import dev.stowage.ecs.BalancerKind;
import dev.stowage.validate.ServicePort;
import io.vavr.collection.Vector;

/** Names in Route 53 that lead to the load balancer of a service: the one for HTTP, where it has both. */
final class Domains {
    private Domains() {}

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
