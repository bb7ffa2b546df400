package dev.stowage.validate.rules;

import dev.stowage.extension.KeyName;
import dev.stowage.extension.Protocol;
import dev.stowage.problem.EcsProblem;
import dev.stowage.problem.Problem;
import dev.stowage.source.AttributePath;
import dev.stowage.source.ComposePath;
import dev.stowage.source.Span;
import dev.stowage.validate.settings.ExposedPort;
import dev.stowage.validate.settings.ServicePort;
import dev.stowage.validate.settings.ServiceSettings;
import dev.stowage.validate.settings.Transport;
import dev.stowage.validate.subject.Examined;
import dev.stowage.value.ServiceName;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Vector;

/** Ports of UDP, whose health only another port can tell. */
final class UdpRules {
    private UdpRules() {}

    /** A check of the port itself would be by TCP, and fail for ever. */
    static Vector<Problem> areChecked(Examined project, LinkedHashMap<ServiceName, ServiceSettings> settings) {
        return Vector.ofAll(settings.values())
                .flatMap(service -> service.ports()
                        .find(port -> isUnchecked(port, service))
                        .map(port -> unchecked(project, service.name(), port)));
    }

    private static boolean isUnchecked(ServicePort port, ServiceSettings service) {
        return port.protocol() == Protocol.UDP
                && port.hasListener()
                && port.check().port().isEmpty()
                && !service.exposed().contains(new ExposedPort(port.target(), Transport.TCP));
    }

    private static Problem unchecked(Examined project, ServiceName service, ServicePort port) {
        AttributePath path = ComposePath.port(service, port.position());
        Span place = project.sources().at(path);
        return Problem.at(
                        place,
                        EcsProblem.UDP_HEALTH,
                        "the load balancer checks " + service + " by TCP, and it has no port of TCP beside "
                                + place.spell(port.target().toString()) + "/udp")
                .path(path)
                .hint("add one that answers to expose, or " + KeyName.HEALTHCHECK
                        + ": {port: PORT}, on which a service with network_mode: service:" + service + " may answer")
                .build();
    }
}
