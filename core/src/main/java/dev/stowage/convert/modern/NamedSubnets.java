package dev.stowage.convert.modern;

import dev.stowage.aws.AwsInventory;
import dev.stowage.convert.context.ConversionContext;
import dev.stowage.convert.context.ConversionContext.Part;
import dev.stowage.convert.context.NetworkPlacement;
import dev.stowage.convert.context.Task;
import dev.stowage.ecs.Text;
import dev.stowage.extension.KeyName;
import dev.stowage.problem.EcsProblem;
import dev.stowage.problem.Problem;
import dev.stowage.problem.Severity;
import dev.stowage.source.AttributePath;
import dev.stowage.source.ComposePath;
import dev.stowage.value.Tree;
import io.vavr.Tuple;
import io.vavr.collection.HashMap;
import io.vavr.collection.Map;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/** The subnets that the file names for tasks, held against the network that is known. Of another one nothing can be said. */
final class NamedSubnets {
    private static final Tree EMPTY = new Tree.Items(Vector.empty());

    private final ConversionContext context;
    private final NetworkPlan plan;
    private final Networks networks;

    /** The zones of the subnets that are known; none where the tasks are in another network. */
    private final Map<String, String> zones;

    NamedSubnets(ConversionContext context, NetworkPlan plan, Networks networks) {
        this.context = context;
        this.plan = plan;
        this.networks = networks;
        this.zones = context.environment()
                .inventory()
                .filter(known ->
                        known.vpc().exists(vpc -> plan.placement().vpcOrNone().contains(Text.of(vpc.id()))))
                .map(AwsInventory::zones)
                .getOrElse(HashMap.empty());
    }

    Vector<Problem> problems() {
        return zones.isEmpty()
                ? Vector.empty()
                : unknown().appendAll(context.tasks().flatMap(this::unreached));
    }

    /** An environment that was written by hand may leave out subnets of the network. */
    private Vector<Problem> unknown() {
        return context.tasks()
                .map(Task::main)
                .flatMap(part -> part.extension()
                        .subnets()
                        .reject(zones::containsKey)
                        .map(subnet -> Tuple.of(place(part, subnet), subnet)))
                .distinct()
                .map(named -> Problem.builder()
                        .id(EcsProblem.SUBNETS_ELSEWHERE)
                        .severity(Severity.WARNING)
                        .path(named._1)
                        .sentence("the environment knows no such subnet in the network of the project")
                        .hint("name one of that network, or its network with " + KeyName.VPC)
                        .build());
    }

    /** Balancers reach only the zones in which they have a subnet (<em>Elastic Load Balancing</em>, "Availability Zones"). */
    private Option<Problem> unreached(Task task) {
        Part part = task.main();
        Vector<String> entrances = plan.entrances().map(NetworkPlacement.Subnet::zone);
        Vector<String> missed = plan.chosen(part)
                .getOrElse(Vector.empty())
                .map(NetworkPlacement.Subnet::zone)
                .filter(zones.values().toSet()::contains)
                .distinct()
                .reject(entrances::contains);
        return Option.when(
                missed.nonEmpty() && plan.hasZonesOfABalancer() && task.parts().exists(networks::isBehindOwnBalancer),
                () -> Problem.builder()
                        .id(EcsProblem.TOO_FEW_ZONES)
                        .severity(Severity.WARNING)
                        .path(placeOfChoice(part))
                        .sentence("tasks of " + part.name() + " in " + missed.mkString(", ")
                                + " get nothing from the load balancer, which has no subnet there")
                        .hint("name subnets of " + entrances.mkString(" or ") + " with " + KeyName.SUBNETS)
                        .build());
    }

    /** Where no subnets are named, they are chosen for want of an address. */
    private static AttributePath placeOfChoice(Part part) {
        return part.extension().subnets().nonEmpty() ? place(part) : written(part, KeyName.ASSIGN_PUBLIC_IP);
    }

    private AttributePath place(Part part, String subnet) {
        return place(part).index(part.extension().subnets().indexOf(subnet));
    }

    private static AttributePath place(Part part) {
        return written(part, KeyName.SUBNETS);
    }

    /** Where a key is written: at the service, else at the top level. An empty list says nothing. */
    static AttributePath written(Part part, String key) {
        return part.service().extensions().get(key).exists(said -> !said.equals(EMPTY))
                ? ComposePath.service(part.name()).key(key)
                : AttributePath.of(key);
    }
}
