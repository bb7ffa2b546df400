package dev.stowage.convert.dockerecs;

import dev.stowage.value.LogicalId;
import dev.stowage.value.NetworkName;
import dev.stowage.value.Port;
import dev.stowage.value.ResourceName;
import dev.stowage.value.ServiceName;
import dev.stowage.value.VolumeName;

/** The logical ids of this dialect. */
final class Names {
    static final LogicalId BALANCER = new LogicalId("LoadBalancer");

    private Names() {}

    static LogicalId ingress(NetworkName network, Port target) {
        return ResourceName.of(network).id(target + "Ingress");
    }

    static LogicalId volume(VolumeName volume, String kind) {
        return ResourceName.of(volume).id(kind);
    }

    static LogicalId service(ServiceName service, String kind) {
        return ResourceName.of(service).id(kind);
    }

    static LogicalId port(ServiceName service, PublishedPort port, String kind) {
        return service(service, port.upperProtocol() + port.target() + kind);
    }
}
