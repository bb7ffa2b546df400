package dev.stowage.convert.emit;

import dev.stowage.cfn.Expression;
import dev.stowage.cfn.Resource;
import dev.stowage.ecs.GroupIngress;
import dev.stowage.ecs.Ingress;
import dev.stowage.ecs.NetworkGroup;
import dev.stowage.ecs.SecurityGroup;
import dev.stowage.ecs.TrafficSource;
import dev.stowage.value.LogicalId;
import io.vavr.Tuple2;
import io.vavr.collection.Vector;
import java.util.function.UnaryOperator;

/** Security groups and the ways into them. */
final class NetworkResources {
    private static final TrafficSource.Cases<UnaryOperator<Properties>> SOURCE = new TrafficSource.Cases<>(
            cidr -> rule -> rule.text(cidr.block().indexOf(':') < 0 ? "CidrIp" : "CidrIpv6", cidr.block()),
            group -> rule -> rule.with("SourceSecurityGroupId", group.id()),
            list -> rule -> rule.text("SourcePrefixListId", list.id()));

    private NetworkResources() {}

    static Vector<Tuple2<LogicalId, Resource>> network(NetworkGroup network) {
        return network.group()
                .map(NetworkResources::group)
                .toVector()
                .appendAll(network.ingress().map(NetworkResources::groupIngress));
    }

    static Tuple2<LogicalId, Resource> group(SecurityGroup group) {
        Properties properties = Properties.none()
                .text("GroupDescription", group.description())
                .with("VpcId", group.vpc())
                .list("SecurityGroupIngress", group.ingress(), NetworkResources::inlineIngress)
                .tags(group.tags());
        return properties.resource(group.id(), "AWS::EC2::SecurityGroup");
    }

    private static Tuple2<LogicalId, Resource> groupIngress(GroupIngress ingress) {
        Properties properties = rule(ingress.rule()).with("GroupId", ingress.group());
        return properties.resource(ingress.id(), "AWS::EC2::SecurityGroupIngress");
    }

    private static Expression inlineIngress(Ingress ingress) {
        return rule(ingress).expression();
    }

    private static Properties rule(Ingress ingress) {
        Properties traffic = Properties.none()
                .text("Description", ingress.description())
                .text("IpProtocol", ingress.traffic().protocol());
        Properties ports = ingress.traffic()
                .port()
                .map(port -> traffic.whole("FromPort", port.number()).whole("ToPort", port.number()))
                .getOrElse(traffic);
        return ingress.source().fold(SOURCE).apply(ports);
    }
}
