package dev.stowage.convert.dockerecs;

import dev.stowage.aws.ExistingLoadBalancer;
import dev.stowage.convert.context.ConversionContext;
import dev.stowage.convert.context.ConversionContext.Part;
import dev.stowage.convert.context.ExistingResources;
import dev.stowage.convert.context.NamedBalancer;
import dev.stowage.convert.context.NetworkPlacement;
import dev.stowage.extension.KeyName;
import dev.stowage.problem.EcsProblem;
import dev.stowage.problem.Problem;
import dev.stowage.source.AttributePath;
import dev.stowage.source.ComposePath;
import dev.stowage.validate.subject.SizeAttributes;
import dev.stowage.value.SecretName;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/** What has to hold of AWS and of the project before ECS values of it make sense. */
final class Preconditions {
    private static final int PUBLIC_SUBNETS = 2;
    private static final AttributePath VPC = AttributePath.of(KeyName.VPC);

    private final ConversionContext context;
    private final NetworkPlan plan;

    private Preconditions(ConversionContext context, NetworkPlan plan) {
        this.context = context;
        this.plan = plan;
    }

    static Vector<Problem> check(ConversionContext context, NetworkPlan plan, Instances instances) {
        Preconditions all = new Preconditions(context, plan);
        return ExistingResources.check(context)
                .appendAll(plan.balancer().map(all::behind).getOrElse(all::network))
                .appendAll(NamedBalancer.missing(context))
                .appendAll(all.instances(instances))
                .appendAll(all.openSecrets());
    }

    private Vector<Problem> network() {
        return ExistingResources.network(context)
                .appendAll(ExistingResources.defaultNetwork(context))
                .appendAll(context.namedVpc().isDefined() ? ExistingResources.dnsSupport(context) : Option.none())
                .appendAll(subnets());
    }

    private Option<Problem> subnets() {
        return Option.when(
                plan.subnets().count(NetworkPlacement.Subnet::isPublic) < PUBLIC_SUBNETS
                        && plan.placement().vpcOrNone().isDefined(),
                () -> Problem.about(
                        EcsProblem.TOO_FEW_ZONES,
                        VPC,
                        "the network has fewer than two public subnets",
                        "give two public subnets, each in a zone of its own"));
    }

    /** The balancer decides where everything goes. */
    private Vector<Problem> behind(ExistingLoadBalancer balancer) {
        boolean fits = balancer.type().word().equals(plan.kind().word());
        Option<Problem> otherType = Option.when(
                !fits,
                () -> Problem.about(
                        EcsProblem.BALANCER_TYPE,
                        NamedBalancer.PATH,
                        "the load balancer is of type " + balancer.type().word()
                                + ", and the ports of this project need the type "
                                + plan.kind().word(),
                        "name a load balancer of that type, or remove it for one of the project's own"));
        return NamedBalancer.elsewhere(context).toVector().appendAll(otherType);
    }

    private Vector<Problem> instances(Instances instances) {
        return instances.type().isDefined()
                ? Vector.empty()
                : instances.parts().take(1).map(Preconditions::tooSmall);
    }

    private static Problem tooSmall(Part part) {
        return Problem.about(
                EcsProblem.NO_GPU_INSTANCE,
                ComposePath.service(part.name()).keys(SizeAttributes.RESERVATIONS),
                "no instance type of the family g4dn is large enough for what services with GPUs reserve",
                "the largest has 96 cpus, 384 GiB of memory and 8 GPUs: reserve less, or name another type with the"
                        + " placement constraint node.machine == TYPE");
    }

    private Vector<Problem> openSecrets() {
        return context.project()
                .secrets()
                .toVector()
                .filter(secret -> !secret._2.external() && context.secrets().containsKey(secret._1))
                .map(secret -> openSecret(secret._1));
    }

    private static Problem openSecret(SecretName name) {
        return Problem.about(
                EcsProblem.SECRET_IN_TEMPLATE,
                ComposePath.secret(name),
                "the template holds the secret " + name + " in plain text, as this dialect always did",
                "make it external, or use the dialect modern, whose templates hold no secret");
    }
}
