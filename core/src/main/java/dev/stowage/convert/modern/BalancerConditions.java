package dev.stowage.convert.modern;

import dev.stowage.convert.context.ConversionContext;
import dev.stowage.convert.context.ConversionContext.Part;
import dev.stowage.convert.context.NamedBalancer;
import dev.stowage.extension.KeyName;
import dev.stowage.problem.EcsProblem;
import dev.stowage.problem.Problem;
import dev.stowage.source.AttributePath;
import dev.stowage.source.ComposePath;
import dev.stowage.validate.settings.ServicePort;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/** What has to hold of the load balancer that the file names. */
final class BalancerConditions {

    private final ConversionContext context;
    private final NetworkPlan plan;
    private final Option<ExistingBalancer> existing;

    BalancerConditions(ConversionContext context, NetworkPlan plan) {
        this.context = context;
        this.plan = plan;
        this.existing = ExistingBalancer.of(context);
    }

    Vector<Problem> all() {
        Option<Problem> missing = NamedBalancer.missing(context);
        return missing.isDefined()
                ? missing.toVector()
                : NamedBalancer.elsewhere(context)
                        .toVector()
                        .appendAll(inANetworkOfItsOwn())
                        .appendAll(ofNoUse())
                        .appendAll(guarded());
    }

    private Option<Problem> inANetworkOfItsOwn() {
        return context.namedBalancer()
                .filter(name -> plan.own().isDefined())
                .map(name -> Problem.about(
                        EcsProblem.BALANCER_ELSEWHERE,
                        AttributePath.of(KeyName.VPC),
                        "a load balancer that exists cannot be in a network that is still to be made",
                        "remove " + KeyName.VPC + ", or " + KeyName.LOAD_BALANCER + " for one of the project's own"));
    }

    /** A balancer of the other kind would be made beside it, which cannot be what was meant if it serves nothing. */
    private Option<Problem> ofNoUse() {
        Vector<ServicePort> ports =
                context.parts().flatMap(part -> part.settings().ports()).filter(ServicePort::hasListener);
        boolean serves = existing.exists(balancer -> ports.exists(port -> Balancers.kind(port) == balancer.kind()));
        return Option.when(
                context.namedBalancer().isDefined() && !serves && (existing.isEmpty() || ports.nonEmpty()),
                () -> Problem.about(
                        EcsProblem.BALANCER_TYPE,
                        NamedBalancer.PATH,
                        existing.map(balancer -> "no port of this project is for a load balancer of type "
                                        + balancer.kind().word())
                                .getOrElse("this is no load balancer of type application or network"),
                        "name a load balancer for its ports, or remove it for one of the project's own"));
    }

    /** Who may reach it is decided by its own security group, which may hold such rules already. */
    private Vector<Problem> guarded() {
        return existing.filter(balancer ->
                        balancer.found().forAll(found -> found.securityGroups().nonEmpty()))
                .toVector()
                .flatMap(balancer -> context.parts()
                        .flatMap(part -> part.settings()
                                .ports()
                                .filter(port -> port.hasListener() && Balancers.kind(port) == balancer.kind())
                                .flatMap(port -> written(part, port))))
                .distinct()
                .map(path -> Problem.about(
                        EcsProblem.ATTRIBUTE_IGNORED,
                        path,
                        KeyName.ALLOW_CIDRS + " has no effect on a load balancer that exists",
                        "allow them in its security group"));
    }

    /** Where it is written for the port: at the port itself, at its service, or at the top level. */
    private Option<AttributePath> written(Part part, ServicePort port) {
        AttributePath service = ComposePath.service(part.name());
        Option<AttributePath> ofPort = Option.when(
                port.extension().allowCidrs().isDefined(),
                ComposePath.port(part.name(), port.position()).key(KeyName.ALLOW_CIDRS));
        Option<AttributePath> ofService = Option.when(
                part.service().extensions().containsKey(KeyName.ALLOW_CIDRS), service.key(KeyName.ALLOW_CIDRS));
        Option<AttributePath> ofProject = Option.when(
                context.settings().extension().allowCidrs().isDefined(), AttributePath.of(KeyName.ALLOW_CIDRS));
        return ofPort.orElse(ofService).orElse(ofProject);
    }
}
