package dev.stowage.convert.modern;

import dev.stowage.ecs.BalancerKind;
import dev.stowage.validate.settings.ServicePort;
import dev.stowage.value.LogicalId;
import dev.stowage.value.NetworkName;
import dev.stowage.value.Port;
import dev.stowage.value.ResourceName;
import dev.stowage.value.ServiceName;
import dev.stowage.value.Sha256;
import dev.stowage.value.VolumeName;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** The logical ids of this dialect, and the names that ECS restricts. */
final class Names {
    static final LogicalId CONNECT_NAMESPACE = new LogicalId("ServiceConnectNamespace");
    static final LogicalId REDIRECT_LISTENER = new LogicalId("RedirectListener");

    private static final int LONGEST_POLICY = 128;
    private static final int HASH = 8;

    private Names() {}

    static LogicalId balancer(BalancerKind kind) {
        return new LogicalId(kind == BalancerKind.APPLICATION ? "LoadBalancer" : "NetworkLoadBalancer");
    }

    static LogicalId balancerGroup(BalancerKind kind) {
        return new LogicalId(balancer(kind) + "SecurityGroup");
    }

    static LogicalId balancerOutput(BalancerKind kind) {
        return new LogicalId(balancer(kind) + "DNSName");
    }

    static LogicalId ingress(NetworkName network, Port target, String suffix) {
        return ResourceName.of(network).id(target + suffix + "Ingress");
    }

    static LogicalId volume(VolumeName volume, String kind) {
        return ResourceName.of(volume).id(kind);
    }

    static LogicalId service(ServiceName service, String kind) {
        return ResourceName.of(service).id(kind);
    }

    /**
     * {@code WebTCP80Listener}: the transport of Compose, whatever the listener speaks; {@code WebTCP80To9001Rule} for a port
     * that comes to it by a rule after another one.
     */
    static LogicalId port(ServiceName service, ServicePort port, String kind) {
        String transport = port.transport().word().toUpperCase(Locale.ROOT);
        String apart = port.apart().map(target -> "To" + target).getOrElse("");
        return service(service, transport + port.published() + apart + kind);
    }

    /** The listener of a port that only rules lead to. */
    static LogicalId unowned(Port published) {
        return new LogicalId("TCP" + published + "Listener");
    }

    static LogicalId record(ServiceName service, String domain) {
        return service(service, ResourceName.of(domain) + "Record");
    }

    /** The name of a policy in a role, at most 128 characters (IAM API Reference, "PutRolePolicy"); a longer one ends in its hash. */
    static String policy(String name) {
        return name.length() <= LONGEST_POLICY
                ? name
                : name.substring(0, LONGEST_POLICY - HASH - 1)
                        + "-"
                        + Sha256.of(name.getBytes(StandardCharsets.UTF_8)).substring(0, HASH);
    }

    /** Names of containers, families and volumes of tasks allow letters, digits, {@code -} and {@code _}. */
    static String plain(String name) {
        return name.replace('.', '-');
    }

    /** The name of a port in Service Connect, in lower case. */
    static String portName(ServiceName service, Port target) {
        return plain(called(service)) + "-" + target;
    }

    /** The name by which others call a service: hosts are looked up without case, and Service Connect takes no capitals. */
    static String called(ServiceName service) {
        return service.value().toLowerCase(Locale.ROOT);
    }
}
