package dev.stowage.validate.rules;

import dev.stowage.extension.KeyName;
import dev.stowage.problem.EcsProblem;
import dev.stowage.problem.Edit;
import dev.stowage.problem.Problem;
import dev.stowage.source.AttributePath;
import dev.stowage.source.ComposePath;
import dev.stowage.validate.settings.ServicePort;
import dev.stowage.validate.settings.ServiceSettings;
import dev.stowage.validate.settings.Transport;
import dev.stowage.validate.subject.Examined;
import dev.stowage.value.Port;
import dev.stowage.value.ServiceName;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/** Ports that belong together and are led through different load balancers. */
final class BalancerRules {
    private BalancerRules() {}

    /** A web site has one name, and a name leads to one load balancer. */
    static Vector<Problem> haveOneName(Examined project, LinkedHashMap<ServiceName, ServiceSettings> settings) {
        return Vector.ofAll(settings.values()).flatMap(service -> apart(project, service));
    }

    private static Option<Problem> apart(Examined project, ServiceSettings service) {
        Option<ServicePort> open = published(service, Port.HTTP).filter(ServicePort::isHttp);
        Option<ServicePort> encrypted = published(service, Port.HTTPS).filter(port -> !port.isHttp());
        return open.filter(port -> encrypted.isDefined()).map(port -> problem(project, service.name(), port));
    }

    private static Option<ServicePort> published(ServiceSettings service, Port port) {
        return service.ports()
                .find(each -> each.published().equals(port) && each.transport() == Transport.TCP && each.hasListener());
    }

    private static Problem problem(Examined project, ServiceName service, ServicePort open) {
        AttributePath path = ComposePath.port(service, open.position());
        return project.problem(
                        path,
                        EcsProblem.TWO_BALANCERS,
                        "ports 80 and 443 of " + service
                                + " get two load balancers, and a host name leads to one of them only")
                .hint("write " + KeyName.PROTOCOL + ": tcp for both, or for neither, with " + KeyName.CERTIFICATE)
                .edits(PlainPorts.throughTcp(project, service, open))
                .build();
    }

    /** What an edit of one port has to do to the other one, so that they stay together. */
    static Vector<Edit> beside(Examined project, ServiceSettings service, ServicePort encrypted) {
        return encrypted.published().equals(Port.HTTPS)
                ? published(service, Port.HTTP)
                        .filter(port -> port.isHttp() && port.declared().isEmpty())
                        .toVector()
                        .flatMap(port -> PlainPorts.throughTcp(project, service.name(), port))
                : Vector.empty();
    }
}
