package dev.stowage.validate.rules;

import dev.stowage.compose.Service;
import dev.stowage.extension.KeyName;
import dev.stowage.extension.PortExtension;
import dev.stowage.extension.ServiceExtension;
import dev.stowage.extension.TargetCheck;
import dev.stowage.problem.EcsProblem;
import dev.stowage.problem.Problem;
import dev.stowage.source.AttributePath;
import dev.stowage.source.ComposePath;
import dev.stowage.validate.settings.ServicePort;
import dev.stowage.validate.settings.ServiceSettings;
import dev.stowage.validate.subject.Examined;
import dev.stowage.validate.subject.Subject;
import dev.stowage.value.ServiceName;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.util.function.BiPredicate;
import java.util.function.Predicate;

/** Keys for load balancers that nothing published asks for. A port has what it says itself, or its service, or the top level. */
final class UnusedKeys {
    private static final String PUBLISH = "add a port to ports, or remove it";

    /** A key that says something, the ports that have a use for it, those that say it themselves, and what to write. */
    private record Row(
            String key,
            Predicate<ServiceExtension> isSaid,
            BiPredicate<ServicePort, ServiceExtension> takes,
            Predicate<PortExtension> isOwn,
            String taker,
            String hint) {
        boolean isTakenFrom(ServiceSettings service) {
            return service.ports()
                    .exists(port -> takes.test(port, service.extension()) && !isOwn.test(port.extension()));
        }

        String hintFor(Vector<ServicePort> ports) {
            return key.equals(KeyName.HEALTHCHECK) && ports.exists(port -> !port.hasListener())
                    ? hint + ", or set it where the target group is made"
                    : hint;
        }
    }

    private static final Vector<Row> ROWS = Vector.of(
            new Row(
                    KeyName.DOMAIN,
                    service -> !service.domains().isEmpty(),
                    (port, service) -> port.hasListener(),
                    port -> false,
                    "published port",
                    PUBLISH),
            new Row(
                    KeyName.ALLOW_CIDRS,
                    service -> service.allowCidrs().isDefined(),
                    (port, service) -> true,
                    port -> port.allowCidrs().isDefined(),
                    "published port",
                    PUBLISH),
            new Row(
                    KeyName.HEALTHCHECK,
                    service -> service.healthcheck().isDefined(),
                    UnusedKeys::hasACheck,
                    port -> port.healthcheck().isDefined(),
                    "published port whose target group is made here",
                    PUBLISH),
            new Row(
                    KeyName.CERTIFICATE,
                    service -> service.certificate().isDefined(),
                    UnusedKeys::mayTakeACertificate,
                    port -> port.certificate().isDefined(),
                    "listener for https or tls",
                    "publish 443, or add " + KeyName.PROTOCOL + ": https or tls to a port in long form, or remove it"));

    private UnusedKeys() {}

    /** A target group that exists has a check already, which is let through where the port of it is said. */
    private static boolean hasACheck(ServicePort port, ServiceExtension service) {
        return port.hasListener()
                || port.extension()
                        .healthcheck()
                        .orElse(service.healthcheck())
                        .flatMap(TargetCheck::port)
                        .isDefined();
    }

    /** Of a port that is plain by a slip, that slip is told alone. */
    private static boolean mayTakeACertificate(ServicePort port, ServiceExtension service) {
        return port.hasListener() && (port.protocol().isEncrypted() || PortRules.isPlainBeforeTls(port));
    }

    static Vector<Problem> areUsed(Examined project, LinkedHashMap<ServiceName, ServiceSettings> settings) {
        return ROWS.flatMap(row -> ofPorts(row, project, settings)
                .appendAll(ofServices(row, project, settings))
                .appendAll(ofProject(row, project, settings)));
    }

    /** At a target group that exists, nothing of it has an effect, which is told for all its keys. */
    private static Vector<Problem> ofPorts(
            Row row, Examined project, LinkedHashMap<ServiceName, ServiceSettings> settings) {
        return Vector.ofAll(settings.values())
                .flatMap(service -> service.ports()
                        .filter(port -> port.hasListener()
                                && row.isOwn.test(port.extension())
                                && !row.takes.test(port, service.extension()))
                        .map(port -> problem(
                                row, ComposePath.port(service.name(), port.position()), Vector.of(port), project)));
    }

    private static Vector<Problem> ofServices(
            Row row, Examined project, LinkedHashMap<ServiceName, ServiceSettings> settings) {
        return project.services()
                .filter(service -> isSaidBy(service, row) && !isMisplaced(service, row, project, settings))
                .flatMap(service -> settings.get(service.value().name())
                        .filter(its -> row.isSaid.test(its.extension()) && !row.isTakenFrom(its))
                        .map(its -> problem(row, service.path(), its.ports(), project)));
    }

    /** Which is told by itself. */
    private static boolean isMisplaced(
            Subject<Service> service, Row row, Examined project, LinkedHashMap<ServiceName, ServiceSettings> settings) {
        return row.key.equals(KeyName.DOMAIN)
                && !settings.get(project.tasks().task(service.value().name())).exists(ServiceSettings::isKept);
    }

    private static boolean isSaidBy(Subject<Service> service, Row row) {
        return service.value().extensions().containsKey(row.key);
    }

    /** What is said for all services may be for those of other profiles. */
    private static Option<Problem> ofProject(
            Row row, Examined project, LinkedHashMap<ServiceName, ServiceSettings> settings) {
        boolean isTaken = project.services()
                .exists(service -> !isSaidBy(service, row)
                        && settings.get(service.value().name()).exists(row::isTakenFrom));
        return Option.when(
                project.project().extensions().containsKey(row.key)
                        && project.project().disabledServices().isEmpty()
                        && settings.values().exists(service -> row.isSaid.test(service.extension()))
                        && !isTaken,
                () -> problem(
                        row,
                        AttributePath.ROOT,
                        Vector.ofAll(settings.values()).flatMap(ServiceSettings::ports),
                        project));
    }

    private static Problem problem(Row row, AttributePath owner, Vector<ServicePort> ports, Examined project) {
        AttributePath path = owner.key(row.key);
        return project.problemAtKey(
                        path,
                        EcsProblem.ATTRIBUTE_IGNORED,
                        row.key + " has no effect, for no " + row.taker + " takes it")
                .hint(row.hintFor(ports))
                .build();
    }
}
