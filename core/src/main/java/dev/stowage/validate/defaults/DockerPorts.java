package dev.stowage.validate.defaults;

import dev.stowage.compose.PortMapping;
import dev.stowage.compose.Service;
import dev.stowage.extension.Extensions;
import dev.stowage.extension.PortExtension;
import dev.stowage.extension.Protocol;
import dev.stowage.extension.TargetCheck;
import dev.stowage.problem.Checked;
import dev.stowage.problem.EcsProblem;
import dev.stowage.problem.Problem;
import dev.stowage.source.AttributePath;
import dev.stowage.source.SourceMap;
import dev.stowage.validate.settings.ServicePort;
import dev.stowage.validate.settings.ServiceSettings;
import dev.stowage.validate.settings.Transport;
import dev.stowage.validate.subject.Subject;
import dev.stowage.value.Port;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/** The ports of a service as the retired Docker integration filled them in: each is published under its own number. */
final class DockerPorts {
    private static final Vector<Port> OF_HTTP = Vector.of(Port.HTTP, Port.HTTPS);

    private final Subject<Service> service;
    private final Extensions extensions;

    DockerPorts(Subject<Service> service, Extensions extensions) {
        this.service = service;
        this.extensions = extensions;
    }

    Checked<Vector<ServicePort>> ports() {
        return Checked.traverse(
                service.value().ports().zipWithIndex(), port -> port(service.part("ports", port._2, port._1), port._2));
    }

    /** One load balancer serves all ports: for HTTP only when they all are of HTTP. */
    static Vector<ServiceSettings> behindOne(Vector<ServiceSettings> services) {
        boolean isHttp = services.flatMap(ServiceSettings::ports).forAll(ServicePort::isHttp);
        return services.map(service -> ServiceSettings.builder()
                .from(service)
                .ports(service.ports().map(port -> served(port, isHttp)))
                .build());
    }

    private static ServicePort served(ServicePort port, boolean isHttp) {
        return ServicePort.builder().from(port).isHttp(isHttp).build();
    }

    private Checked<ServicePort> port(Subject<PortMapping> place, int at) {
        return extensions
                .of(place.value(), place.path())
                .map(extension -> filled(place, at, extension))
                .with(published(place));
    }

    private static Option<Problem> published(Subject<PortMapping> port) {
        Port target = port.value().target();
        Subject<PortMapping> published = port.part("published", port.value());
        return port.value()
                .published()
                .filter(text -> !text.equals("0"))
                .filter(text -> !PortDefaults.published(port.value()).contains(target))
                .map(text -> published
                        .problem(
                                EcsProblem.PUBLISHED_DIFFERS,
                                "the dialect docker-ecs publishes a port under its own number, not under "
                                        + published.spelled(text))
                        .hint("publish " + port.part("target", port.value()).spelled(target.toString())
                                + ", or use the dialect modern")
                        .build());
    }

    private ServicePort filled(Subject<PortMapping> place, int at, PortExtension extension) {
        PortMapping port = place.value();
        Protocol guessed = OF_HTTP.contains(port.target()) ? Protocol.HTTP : Protocol.TCP;
        Protocol protocol = extension.protocol().getOrElse(guessed);
        return ServicePort.builder()
                .position(at)
                .target(port.target())
                .published(port.target())
                .transport(port.protocol().contains("udp") ? Transport.UDP : Transport.TCP)
                .transportWord(port.protocol().filter(word -> isWritten(place)))
                .protocol(protocol)
                .targetProtocol(protocol)
                .declared(extension.protocol())
                .allowCidrs(PortDefaults.EVERYONE)
                .certificate(Option.none())
                .check(TargetCheck.builder().build())
                .extension(extension)
                .build();
    }

    /** A port in long form to which Load added its protocol has it at the place of the whole port. */
    private static boolean isWritten(Subject<PortMapping> port) {
        SourceMap sources = port.sources();
        AttributePath at = port.path();
        boolean hasPlaceOfPort = sources.at(at.key("protocol")).equals(sources.at(at));
        boolean isLong = !sources.at(at.key("target")).equals(sources.at(at));
        return !(hasPlaceOfPort && isLong);
    }
}
