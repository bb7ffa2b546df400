package dev.stowage.validate.rules;

import dev.stowage.extension.KeyName;
import dev.stowage.extension.Protocol;
import dev.stowage.problem.EcsProblem;
import dev.stowage.problem.Problem;
import dev.stowage.problem.ProblemId;
import dev.stowage.source.AttributePath;
import dev.stowage.source.ComposePath;
import dev.stowage.validate.settings.ServicePort;
import dev.stowage.validate.settings.ServiceSettings;
import dev.stowage.validate.subject.Examined;
import dev.stowage.value.Port;
import dev.stowage.value.ServiceName;
import io.vavr.collection.HashSet;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Set;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/** Whether the words for what is spoken at a port agree. */
final class ProtocolRules {
    private ProtocolRules() {}

    static Vector<Problem> agree(Examined project, LinkedHashMap<ServiceName, ServiceSettings> settings) {
        return Vector.ofAll(settings.values())
                .flatMap(service -> service.ports()
                        .flatMap(port -> ofPort(project, service.name(), port))
                        .appendAll(lost(service).map(port -> lost(project, service.name(), port))));
    }

    /** A network load balancer has one listener for both transports of a port, and an application load balancer none of UDP. */
    private static Vector<ServicePort> lost(ServiceSettings service) {
        Vector<ServicePort> listening = service.ports().filter(ServicePort::hasListener);
        Set<Port> taken = HashSet.ofAll(listening
                .filter(port -> port.isHttp() || port.protocol() == Protocol.TLS)
                .map(ServicePort::published));
        return listening.filter(port -> port.protocol() == Protocol.UDP && taken.contains(port.published()));
    }

    private static Problem lost(Examined project, ServiceName service, ServicePort port) {
        AttributePath path = ComposePath.port(service, port.position());
        return project.problem(
                        path,
                        EcsProblem.ATTRIBUTE_IGNORED,
                        "a load balancer for HTTP or TLS takes nothing by UDP, as HTTP/3 does, so this port is not"
                                + " published")
                .hint("remove it, or write " + KeyName.PROTOCOL + ": tcp for all published ports of the service")
                .build();
    }

    private static Vector<Problem> ofPort(Examined project, ServiceName service, ServicePort port) {
        AttributePath path = ComposePath.port(service, port.position());
        Option<String> spoken = project.project()
                .services()
                .get(service)
                .flatMap(found -> found.ports().get(port.position()).appProtocol());
        return listener(project, path, port)
                .toVector()
                .appendAll(target(project, path, port))
                .appendAll(spoken.flatMap(Protocol::of).flatMap(word -> container(project, path, port, word)));
    }

    private static Option<Problem> listener(Examined project, AttributePath path, ServicePort port) {
        String transport = port.transport().word();
        return port.extension()
                .protocol()
                .filter(listener -> !listener.isOf(transport))
                .map(listener -> problem(
                        project,
                        EcsProblem.EXTENSION_OUT_OF_RANGE,
                        path.key(KeyName.PROTOCOL),
                        listener.word() + " is not spoken on a port of " + transport,
                        listener == Protocol.UDP
                                ? "write protocol: udp, or another " + KeyName.PROTOCOL
                                : "write protocol: tcp, or remove " + KeyName.PROTOCOL));
    }

    /** Only who ends the connection of a client makes another one to the target. */
    private static Option<Problem> target(Examined project, AttributePath path, ServicePort port) {
        return Option.when(
                port.extension().targetProtocol().isDefined()
                        && port.hasListener()
                        && (port.protocol() == Protocol.TCP || port.protocol() == Protocol.UDP),
                () -> problem(
                        project,
                        EcsProblem.EXTENSION_OUT_OF_RANGE,
                        path.key(KeyName.TARGET_PROTOCOL),
                        "a listener for " + port.protocol().word() + " passes on what comes, and speaks nothing else to"
                                + " its targets",
                        (port.protocol() == Protocol.TCP ? "add " + KeyName.PROTOCOL + ": https or tls, or " : "")
                                + "remove " + KeyName.TARGET_PROTOCOL));
    }

    private static Option<Problem> container(Examined project, AttributePath path, ServicePort port, Protocol word) {
        String transport = port.transport().word();
        return Option.when(
                !word.isOf(transport),
                () -> problem(
                        project,
                        EcsProblem.ATTRIBUTE_IGNORED,
                        path.key("app_protocol"),
                        "app_protocol has no effect: " + word.word() + " is not spoken on a port of " + transport,
                        "remove it, or write another protocol"));
    }

    private static Problem problem(Examined project, ProblemId id, AttributePath path, String sentence, String hint) {
        return project.problemAtKey(path, id, sentence).hint(hint).build();
    }
}
