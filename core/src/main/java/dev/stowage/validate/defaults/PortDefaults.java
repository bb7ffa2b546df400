package dev.stowage.validate.defaults;

import dev.stowage.compose.PortMapping;
import dev.stowage.compose.Service;
import dev.stowage.extension.Extensions;
import dev.stowage.extension.PortExtension;
import dev.stowage.extension.ProjectExtension;
import dev.stowage.extension.Protocol;
import dev.stowage.extension.ServiceExtension;
import dev.stowage.extension.TargetCheck;
import dev.stowage.problem.Checked;
import dev.stowage.problem.ComposeProblem;
import dev.stowage.problem.EcsProblem;
import dev.stowage.problem.Problem;
import dev.stowage.validate.settings.ExposedPort;
import dev.stowage.validate.settings.Exposure;
import dev.stowage.validate.settings.ServicePort;
import dev.stowage.validate.settings.Transport;
import dev.stowage.validate.subject.HostAddress;
import dev.stowage.validate.subject.Subject;
import dev.stowage.value.Dialect;
import dev.stowage.value.Port;
import io.vavr.Tuple;
import io.vavr.Tuple2;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;

/** The ports of a service with what is listened for and what is spoken, filled in. */
final class PortDefaults {
    private static final Port ANY = new Port(0);
    private static final Pattern RANGE = Pattern.compile("[0-9]+-[0-9]+");
    private static final Pattern NUMBER = Pattern.compile("[0-9]+");
    static final Vector<String> EVERYONE = Vector.of("0.0.0.0/0");

    private final Subject<Service> service;
    private final ServiceExtension ofService;
    private final ProjectExtension ofProject;
    private final Extensions extensions;

    PortDefaults(Subject<Service> service, ServiceExtension ofService, ProjectExtension ofProject) {
        this.service = service;
        this.ofService = ofService;
        this.ofProject = ofProject;
        this.extensions = Extensions.of(Dialect.MODERN, service.sources());
    }

    Checked<Vector<ServicePort>> ports() {
        return Checked.traverse(service.value().ports().zipWithIndex(), port -> port(port._1, port._2))
                .map(ports -> toldApart(ports.flatMap(port -> port)));
    }

    private static Vector<ServicePort> toldApart(Vector<ServicePort> ports) {
        Set<Tuple2<Port, Transport>> taken = new HashSet<>();
        return ports.map(port -> port.hasListener() && !taken.add(Tuple.of(port.published(), port.transport()))
                ? ServicePort.builder()
                        .from(port)
                        .apart(Option.some(port.target()))
                        .build()
                : port);
    }

    private Checked<Option<ServicePort>> port(PortMapping port, int at) {
        Subject<PortMapping> place = service.part("ports", at, port);
        return extensions.of(port, place.path()).flatMap(extension -> {
            Vector<Problem> problems = check(place);
            return problems.isEmpty()
                    ? Checked.of(Option.when(!HostAddress.isLoopback(port), () -> filled(place, at, extension)))
                    : new Checked<>(Option.none(), problems);
        });
    }

    private static Vector<Problem> check(Subject<PortMapping> port) {
        return HostAddress.isLoopback(port.value())
                ? foreign(port).toVector()
                : zero(port)
                        .orElse(() -> noSinglePort(port))
                        .orElse(() -> foreign(port))
                        .toVector();
    }

    /** For Docker, 0 is any port that is free. */
    private static Option<Problem> zero(Subject<PortMapping> port) {
        String target = port.value().target().toString();
        return published(port.value())
                .filter(ANY::equals)
                .map(any -> port.problem(
                                EcsProblem.PORT_ZERO, "a load balancer does not choose a port, as 0 asks it to")
                        .hint("write one port, or no published one for "
                                + port.part("target", port).spelled(target))
                        .build());
    }

    private static Option<Problem> noSinglePort(Subject<PortMapping> port) {
        return port.value()
                .published()
                .filter(text -> published(port.value()).isEmpty())
                .map(text -> port.part("published", text))
                .map(text -> (RANGE.matcher(text.value()).matches() ? range(text) : noPort(text)).build());
    }

    private static Problem.Builder range(Subject<String> text) {
        return text.problem(
                        EcsProblem.PUBLISHED_RANGE,
                        "a load balancer cannot choose a port from " + text.spelled(text.value()))
                .hint("write one port");
    }

    private static Problem.Builder noPort(Subject<String> text) {
        boolean isNumber = NUMBER.matcher(text.value()).matches();
        return text.problem(
                        isNumber ? ComposeProblem.PORT_OUT_OF_RANGE : ComposeProblem.PORT_SYNTAX,
                        text.spelled(text.value()) + " is not a port")
                .hint("write a number from 1 to " + Port.LARGEST);
    }

    private static Option<Problem> foreign(Subject<PortMapping> port) {
        return Option.when(
                transport(port.value()).isEmpty(),
                () -> port.problem(
                                EcsProblem.PORT_PROTOCOL,
                                "ECS has no ports of protocol "
                                        + port.part("protocol", port)
                                                .spelled(port.value().protocol().getOrElse("")))
                        .hint("write tcp or udp")
                        .build());
    }

    /** Without a published port, the target is published. */
    static Option<Port> published(PortMapping port) {
        return port.published().filter(text -> !text.isEmpty()).isEmpty()
                ? Option.some(port.target())
                : port.published().flatMap(Port::parse);
    }

    private static Option<Transport> transport(PortMapping port) {
        return switch (port.protocol().getOrElse("tcp")) {
            case "tcp" -> Option.some(Transport.TCP);
            case "udp" -> Option.some(Transport.UDP);
            default -> Option.none();
        };
    }

    private ServicePort filled(Subject<PortMapping> place, int at, PortExtension extension) {
        PortMapping port = place.value();
        Port published = published(port).getOrElse(port.target());
        Transport transport = transport(port).getOrElse(Transport.TCP);
        PortProtocols protocols = PortProtocols.of(port, published, transport, extension);
        return ServicePort.builder()
                .position(at)
                .target(port.target())
                .published(published)
                .transport(transport)
                .transportWord(port.protocol())
                .protocol(protocols.listener())
                .targetProtocol(protocols.target())
                .declared(protocols.declared())
                .allowCidrs(extension
                        .allowCidrs()
                        .orElse(ofService.allowCidrs())
                        .orElse(ofProject.allowCidrs())
                        .getOrElse(EVERYONE))
                .certificate(
                        extension.certificate().orElse(ofService.certificate()).orElse(ofProject.certificate()))
                .check(checked(port, protocols, extension))
                .extension(extension)
                .build();
    }

    private TargetCheck checked(PortMapping port, PortProtocols protocols, PortExtension extension) {
        TargetCheck asked = extension
                .healthcheck()
                .orElse(ofService.healthcheck())
                .getOrElse(() -> TargetCheck.builder().build());
        TargetCheck spoken = asksByHttp(asked, protocols.listener())
                ? TargetCheck.builder()
                        .from(asked)
                        .protocol(protocols.asking(asked.port().getOrElse(port.target()), port.target()))
                        .build()
                : asked;
        return protocols.listener() == Protocol.UDP && asked.port().isEmpty() ? checkedByTcp(port, spoken) : spoken;
    }

    /** A network load balancer only connects, unless it is told to ask: for a path, or a status. */
    private static boolean asksByHttp(TargetCheck asked, Protocol protocol) {
        return !protocol.isHttp()
                && asked.protocol().isEmpty()
                && (asked.path().isDefined() || asked.matcher().isDefined());
    }

    /** Of a port of UDP alone a network load balancer learns nothing (<em>Elastic Load Balancing</em>, "Health checks"). */
    private TargetCheck checkedByTcp(PortMapping port, TargetCheck asked) {
        Vector<Port> answering = exposed(service.value())
                .filter(each -> each.transport() == Transport.TCP)
                .map(ExposedPort::port);
        return answering.contains(port.target())
                ? asked
                : TargetCheck.builder().from(asked).port(answering.headOption()).build();
    }

    /** Every port that others may reach, each once. */
    static Vector<ExposedPort> exposed(Service service) {
        Vector<ExposedPort> ports = service.ports()
                .map(port -> new ExposedPort(port.target(), transport(port).getOrElse(Transport.TCP)));
        return ports.appendAll(
                        service.expose().flatMap(text -> Exposure.ports(text).getOrElse(Vector.empty())))
                .distinct();
    }
}
