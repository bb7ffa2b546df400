package dev.stowage.validate.rules;

import dev.stowage.problem.EcsProblem;
import dev.stowage.problem.Problem;
import dev.stowage.problem.Related;
import dev.stowage.source.AttributePath;
import dev.stowage.source.ComposePath;
import dev.stowage.source.SourceMap;
import dev.stowage.source.Span;
import dev.stowage.validate.settings.ServicePort;
import dev.stowage.validate.settings.ServiceSettings;
import dev.stowage.validate.subject.Examined;
import dev.stowage.value.NetworkName;
import dev.stowage.value.ResourceName;
import dev.stowage.value.ServiceName;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Ports that are opened on networks: a template of the retired Docker integration names each by network and number alone. */
final class IngressRules {
    private IngressRules() {}

    /** A port of a service on one of its networks. */
    private record Opening(ServiceName service, NetworkName network, ServicePort port) {
        /** Network and number, as a template has them. */
        String name() {
            return ResourceName.of(network) + port.target().toString();
        }

        AttributePath path() {
            return ComposePath.port(service, port.position());
        }

        Span place(SourceMap sources) {
            return sources.at(path());
        }

        String spelled(SourceMap sources) {
            return sources.at(path().key("target")).spell(port.target().toString());
        }

        /** Ports of one service on one network may repeat: the last one stays. */
        boolean joins(Opening other) {
            return service.equals(other.service) && network.equals(other.network);
        }
    }

    static Vector<Problem> opensAPortOnce(Examined project, LinkedHashMap<ServiceName, ServiceSettings> settings) {
        Map<String, Opening> first = new HashMap<>();
        List<Problem> problems = new ArrayList<>();
        for (Opening opening : openings(project, settings)) {
            Opening before = first.putIfAbsent(opening.name(), opening);
            if (before != null && !before.joins(opening)) {
                problems.add(together(before, opening, project.sources()));
            }
        }
        return Vector.ofAll(problems).distinctBy(Problem::path);
    }

    private static Vector<Opening> openings(Examined project, LinkedHashMap<ServiceName, ServiceSettings> settings) {
        return project.services()
                .flatMap(service -> Option.some(service.value().name())
                        .flatMap(settings::get)
                        .toVector()
                        .flatMap(ServiceSettings::ports)
                        .flatMap(port -> service.value()
                                .networks()
                                .keySet()
                                .toVector()
                                .map(network -> new Opening(service.value().name(), network, port))));
    }

    private static Problem together(Opening first, Opening second, SourceMap sources) {
        boolean onOneNetwork = first.network.equals(second.network);
        return Problem.at(
                        second.place(sources),
                        onOneNetwork ? EcsProblem.PORT_ON_NETWORK_TWICE : EcsProblem.NAME_AND_PORT_COLLISION,
                        onOneNetwork ? sameNetwork(first, second, sources) : twoNetworks(first, second, sources))
                .path(second.path())
                .addRelated(new Related("the port of " + first.service + " is here", first.place(sources)))
                .hint(
                        onOneNetwork
                                ? "use another port, or another network for one of them"
                                : "rename one of the networks")
                .build();
    }

    private static String sameNetwork(Opening first, Opening second, SourceMap sources) {
        return "port " + second.spelled(sources) + " is a port of " + first.service + " on the network "
                + second.network + " already";
    }

    private static String twoNetworks(Opening first, Opening second, SourceMap sources) {
        return "network " + second.network + " with port " + second.spelled(sources) + " and network " + first.network
                + " with port " + first.spelled(sources) + " have the same name in a template";
    }
}
