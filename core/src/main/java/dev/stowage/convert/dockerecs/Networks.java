package dev.stowage.convert.dockerecs;

import dev.stowage.convert.context.ConversionContext;
import dev.stowage.convert.context.ConversionContext.Part;
import dev.stowage.convert.context.SharedResources;
import dev.stowage.ecs.GroupIngress;
import dev.stowage.ecs.Ingress;
import dev.stowage.ecs.NetworkGroup;
import dev.stowage.ecs.Text;
import dev.stowage.ecs.Traffic;
import dev.stowage.ecs.TrafficSource;
import dev.stowage.value.NetworkName;
import io.vavr.Tuple;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/** Networks as security groups: who shares a network may talk, and everyone may reach what is published. */
final class Networks {
    private static final String ALL_PROTOCOLS = "-1";
    private static final TrafficSource EVERYONE = new TrafficSource.Cidr("0.0.0.0/0");

    private final ConversionContext context;
    private final NetworkPlan plan;
    private final LinkedHashMap<NetworkName, Vector<Part>> members;
    private final Vector<Text> all;

    Networks(ConversionContext context, NetworkPlan plan) {
        this.context = context;
        this.plan = plan;
        this.members = LinkedHashMap.ofAll(context.parts()
                .flatMap(part ->
                        part.service().networks().keySet().toVector().map(network -> new Membership(network, part)))
                .groupBy(Membership::network)
                .mapValues(of -> of.map(Membership::part))
                .toJavaMap());
        this.all = context.networks().map(this::id);
    }

    private record Membership(NetworkName network, Part part) {}

    Vector<NetworkGroup> groups() {
        return context.networks().map(this::group);
    }

    /** The groups of all networks: balancers, file systems and instances are in every one. */
    Vector<Text> all() {
        return all;
    }

    Vector<Text> of(Part part) {
        return part.service().networks().keySet().toVector().map(this::id);
    }

    private Text id(NetworkName name) {
        return SharedResources.group(context, name);
    }

    private NetworkGroup group(NetworkName name) {
        boolean exists = context.securityGroup(name).isDefined();
        return NetworkGroup.builder()
                .name(name)
                .group(Option.when(!exists, () -> SharedResources.madeGroup(context, name, plan.vpc())))
                .ingress(exists ? published(name) : published(name).prepend(SharedResources.within(context, name)))
                .build();
    }

    /** Of the ports that share a number, as TCP and UDP do, the last one stays. */
    private Vector<GroupIngress> published(NetworkName name) {
        Vector<GroupIngress> all = members.getOrElse(name, Vector.empty())
                .flatMap(part -> PublishedPort.of(part).map(port -> way(name, part, port)));
        return LinkedHashMap.ofEntries(all.map(way -> Tuple.of(way.id(), way)))
                .values()
                .toVector();
    }

    private GroupIngress way(NetworkName network, Part part, PublishedPort port) {
        String protocol = port.protocol().isEmpty() ? ALL_PROTOCOLS : port.upperProtocol();
        return new GroupIngress(
                Names.ingress(network, port.target()),
                id(network),
                new Ingress(
                        EVERYONE,
                        new Traffic(protocol, Option.some(port.target())),
                        part.name() + ":" + port.target() + "/" + port.protocol() + " on " + network + " network"));
    }
}
