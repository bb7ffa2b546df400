package dev.stowage.validate.rules;

import dev.stowage.compose.PortMapping;
import dev.stowage.compose.Service;
import dev.stowage.extension.KeyName;
import dev.stowage.problem.Edit;
import dev.stowage.source.AttributePath;
import dev.stowage.source.ComposePath;
import dev.stowage.source.SourceMap;
import dev.stowage.source.Span;
import dev.stowage.validate.settings.ServicePort;
import dev.stowage.validate.subject.Examined;
import dev.stowage.value.ServiceName;
import dev.stowage.value.Tree;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/** Published ports that say no more than numbers, and so can be written anew. */
final class PlainPorts {
    private PlainPorts() {}

    /** As Compose has it: the container answers the connection itself. None where more is said, or not in the file. */
    static Vector<Edit> throughTcp(Examined project, ServiceName service, ServicePort port) {
        AttributePath path = ComposePath.port(service, port.position());
        return project.project()
                .services()
                .get(service)
                .filter(found -> isPlain(found, port) && isWritten(project.sources(), path, port))
                .toVector()
                .map(found -> Edit.set(path, tcp(port)).at(project.sources().at(path)));
    }

    private static boolean isPlain(Service service, ServicePort port) {
        PortMapping written = service.ports().get(port.position());
        return PortMapping.builder()
                .from(written)
                .published(Option.none())
                .hostIp(Option.none())
                .protocol(Option.none())
                .mode(Option.none())
                .build()
                .equals(PortMapping.builder().target(port.target()).build());
    }

    /** What comes from a variable does not belong into the file. */
    private static boolean isWritten(SourceMap sources, AttributePath path, ServicePort port) {
        Span target = sources.at(path.key("target"));
        Span published = sources.at(path.key("published"));
        String number = port.published().toString();
        return target.shows(port.target().toString()) && (target.shows(number) || published.shows(number));
    }

    private static Tree tcp(ServicePort port) {
        return new Tree.Fields(LinkedHashMap.of(
                "target",
                Tree.whole(port.target().number()),
                "published",
                Tree.text(port.published().toString()),
                KeyName.PROTOCOL,
                Tree.text("tcp")));
    }
}
