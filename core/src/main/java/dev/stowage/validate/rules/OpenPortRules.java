package dev.stowage.validate.rules;

import dev.stowage.compose.Network;
import dev.stowage.compose.Service;
import dev.stowage.extension.KeyName;
import dev.stowage.extension.ProjectExtension;
import dev.stowage.extension.Protocol;
import dev.stowage.problem.EcsProblem;
import dev.stowage.problem.Problem;
import dev.stowage.validate.defaults.Settings;
import dev.stowage.validate.settings.ServicePort;
import dev.stowage.validate.settings.ServiceSettings;
import dev.stowage.validate.settings.Transport;
import dev.stowage.validate.subject.Examined;
import dev.stowage.validate.subject.Subject;
import dev.stowage.value.ServiceName;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/** Ports that are published by habit, and that nobody wants to have open to the internet. */
record OpenPortRules(Examined project) {
    private static final Vector<String> EVERYONE = Vector.of("0.0.0.0/0", "::/0");

    /** What usually answers on a port. */
    private record Known(int port, String name) {
        static Option<Known> of(ServicePort port, Service service) {
            boolean isUdp = port.transport() == Transport.UDP;
            Vector<Known> spoken = isUdp ? INTERNAL_BY_UDP : INTERNAL;
            return spoken.find(known -> known.port == port.target().number())
                    .orElse(() -> OpenPrograms.of(service)
                            .filter(program -> !isUdp)
                            .map(program -> new Known(port.target().number(), program)));
        }
    }

    /** Ports of what keeps data, often without a password, or runs what it is told (IANA, "Service Name and Port Number"). */
    private static final Vector<Known> INTERNAL = Vector.of(
            new Known(1433, "SQL Server"),
            new Known(1521, "Oracle"),
            new Known(2181, "ZooKeeper"),
            new Known(2345, "a debugger of Go"),
            new Known(2375, "a Docker daemon"),
            new Known(2379, "etcd"),
            new Known(3306, "MySQL"),
            new Known(5005, "a debugger of Java"),
            new Known(5432, "PostgreSQL"),
            new Known(5672, "RabbitMQ"),
            new Known(5984, "CouchDB"),
            new Known(6379, "Redis"),
            new Known(7687, "Neo4j"),
            new Known(8086, "InfluxDB"),
            new Known(9042, "Cassandra"),
            new Known(9092, "Kafka"),
            new Known(9200, "Elasticsearch"),
            new Known(9229, "a debugger of Node.js"),
            new Known(9300, "Elasticsearch"),
            new Known(11211, "Memcached"),
            new Known(27017, "MongoDB"));

    /** The few of them that answer by UDP, too; games and calls use the same numbers. */
    private static final Vector<Known> INTERNAL_BY_UDP = Vector.of(new Known(11211, "Memcached"));

    static Vector<Problem> keepDataInside(Examined project, Settings filledIn) {
        return facesTheInternet(filledIn.project().extension())
                ? project.services().flatMap(service -> new OpenPortRules(project).ofService(service, filledIn))
                : Vector.empty();
    }

    /** Of a load balancer that exists somebody else knows who reaches it. */
    private static boolean facesTheInternet(ProjectExtension extension) {
        return extension.loadBalancer().forAll(choice -> choice.own().isDefined() && !choice.isInternal());
    }

    private Vector<Problem> ofService(Subject<Service> service, Settings filledIn) {
        Vector<ServicePort> open = filledIn.services()
                .get(service.value().name())
                .toVector()
                .flatMap(ServiceSettings::ports)
                .filter(port -> isOpen(port, service.value()));
        return open.isEmpty() || isInside(service.value().name()) ? Vector.empty() : Vector.of(problem(service, open));
    }

    private static boolean isOpen(ServicePort port, Service service) {
        boolean isAsMeant = port.isHttp() && (OpenPrograms.of(service).isEmpty() || port.protocol() != Protocol.HTTP);
        return !isAsMeant
                && Known.of(port, service).isDefined()
                && port.hasListener()
                && port.allowCidrs().exists(EVERYONE::contains);
    }

    /** Nothing is published on networks that are internal. */
    private boolean isInside(ServiceName service) {
        return project.tasks()
                .services(service)
                .headOption()
                .forAll(task -> task.networks()
                        .keySet()
                        .forAll(name -> project.project().networks().get(name).exists(Network::internal)));
    }

    private Problem problem(Subject<Service> service, Vector<ServicePort> open) {
        String what = open.flatMap(port -> Known.of(port, service.value())
                        .map(known -> known.name() + " (" + spelled(service, port) + ")"))
                .distinct()
                .mkString(" and ");
        return service.part("ports", open.head().position(), open.head())
                .problem(EcsProblem.OPEN_TO_INTERNET, "this opens " + what + " to the whole internet")
                .hint("write the port under expose, for other services alone, or say who may reach it with" + " "
                        + KeyName.ALLOW_CIDRS)
                .edits(
                        open.exists(port -> isToldHow(service.value(), port))
                                ? Vector.empty()
                                : new ExposedInstead(service).edits(open))
                .build();
    }

    /** Who says how a port is served wants it served. */
    private static boolean isToldHow(Service service, ServicePort port) {
        return service.ports().get(port.position()).extensions().nonEmpty();
    }

    private static String spelled(Subject<Service> service, ServicePort port) {
        return service.part("ports", port.position(), port)
                .spelled(port.target().toString());
    }
}
