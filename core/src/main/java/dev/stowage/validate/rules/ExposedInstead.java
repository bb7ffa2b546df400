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
import io.vavr.collection.Vector;

/** Published ports that go from {@code ports} to {@code expose}, where only other services reach them. */
final class ExposedInstead {
    private ExposedInstead() {}

    /** None where one of them comes from a variable, or from a range of which others stay. */
    static Vector<Edit> of(Subject<Service> service, Vector<ServicePort> ports) {
        return ports.forAll(port -> standsAlone(service, port))
                ? ports.map(port -> Edit.remove(path(service, port)).at(place(service, port)))
                        .appendAll(additions(service, ports))
                : Vector.empty();
    }

    private static boolean standsAlone(Subject<Service> service, ServicePort port) {
        boolean isWritten = service.sources()
                .at(path(service, port).key("target"))
                .shows(port.target().toString());
        Vector<Span> places = service.value()
                .ports()
                .zipWithIndex((each, at) ->
                        service.sources().at(service.path().key("ports").index(at)));
        return isWritten && places.count(place(service, port)::equals) == 1;
    }

    private static Vector<Edit> additions(Subject<Service> service, Vector<ServicePort> ports) {
        Vector<ExposedPort> there =
                service.value().expose().flatMap(text -> Exposure.ports(text).getOrElse(Vector.empty()));
        AttributePath expose = service.path().key("expose");
        int next = service.value().expose().size();
        return ports.map(port -> new ExposedPort(port.target(), port.transport()))
                .distinct()
                .reject(there::contains)
                .zipWithIndex((port, at) -> Edit.set(expose.index(next + at), Tree.text(text(port))));
    }

    private static String text(ExposedPort port) {
        return port.transport() == Transport.TCP
                ? port.port().toString()
                : port.port() + "/" + port.transport().word();
    }

    private static AttributePath path(Subject<Service> service, ServicePort port) {
        return service.path().key("ports").index(port.position());
    }

    private static Span place(Subject<Service> service, ServicePort port) {
        return service.sources().at(path(service, port));
    }
}
