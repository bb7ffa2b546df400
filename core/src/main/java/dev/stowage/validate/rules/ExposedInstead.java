package dev.stowage.validate.rules;

import dev.stowage.compose.Service;
import dev.stowage.problem.Edit;
import dev.stowage.source.AttributePath;
import dev.stowage.source.Span;
import dev.stowage.validate.settings.ExposedPort;
import dev.stowage.validate.settings.Exposure;
import dev.stowage.validate.settings.ServicePort;
import dev.stowage.validate.settings.Transport;
import dev.stowage.validate.subject.Subject;
import dev.stowage.value.Tree;
import io.vavr.collection.HashSet;
import io.vavr.collection.Set;
import io.vavr.collection.Vector;
import java.util.HashMap;
import java.util.Map;

/** Published ports of a service that go from {@code ports} to {@code expose}, where only other services reach them. */
final class ExposedInstead {
    private final Subject<Service> service;
    /** What has several is a range, of which others would stay. */
    private final Map<Span, Integer> portsOfPlaces = new HashMap<>();

    private final Set<ExposedPort> exposed;

    ExposedInstead(Subject<Service> service) {
        this.service = service;
        this.exposed = HashSet.ofAll(
                service.value().expose().flatMap(text -> Exposure.ports(text).getOrElse(Vector.empty())));
        service.value().ports().forEachWithIndex((port, at) -> portsOfPlaces.merge(place(path(at)), 1, Integer::sum));
    }

    /** None where one of them comes from a variable, or from a range of which others stay. */
    Vector<Edit> edits(Vector<ServicePort> ports) {
        return ports.forAll(this::standsAlone)
                ? ports.map(port -> Edit.remove(path(port.position())).at(place(path(port.position()))))
                        .appendAll(additions(ports))
                : Vector.empty();
    }

    private boolean standsAlone(ServicePort port) {
        AttributePath path = path(port.position());
        boolean isWritten = place(path.key("target")).shows(port.target().toString());
        return isWritten && portsOfPlaces.getOrDefault(place(path), 0) == 1;
    }

    private Vector<Edit> additions(Vector<ServicePort> ports) {
        AttributePath expose = service.path().key("expose");
        int next = service.value().expose().size();
        return ports.map(port -> new ExposedPort(port.target(), port.transport()))
                .distinct()
                .reject(exposed::contains)
                .zipWithIndex((port, at) -> Edit.set(expose.index(next + at), Tree.text(text(port))));
    }

    private static String text(ExposedPort port) {
        return port.transport() == Transport.TCP
                ? port.port().toString()
                : port.port() + "/" + port.transport().word();
    }

    private AttributePath path(int position) {
        return service.path().key("ports").index(position);
    }

    private Span place(AttributePath path) {
        return service.sources().at(path);
    }
}
