package dev.stowage.validate.rules;

import dev.stowage.compose.Service;
import dev.stowage.problem.EcsProblem;
import dev.stowage.problem.Edit;
import dev.stowage.problem.Problem;
import dev.stowage.problem.Related;
import dev.stowage.problem.Series;
import dev.stowage.validate.calls.Call;
import dev.stowage.validate.defaults.Settings;
import dev.stowage.validate.settings.ExposedPort;
import dev.stowage.validate.settings.ServicePort;
import dev.stowage.validate.settings.ServiceSettings;
import dev.stowage.validate.settings.Transport;
import dev.stowage.validate.subject.Examined;
import dev.stowage.validate.subject.Subject;
import dev.stowage.value.Port;
import dev.stowage.value.ServiceName;
import dev.stowage.value.Tree;
import io.vavr.Tuple;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/**
 * Ports that services are called on: behind a name, Service Connect listens on those that the task declares, and on no
 * other (<em>Amazon ECS Developer Guide</em>, "Service Connect").
 */
final class CalledPortRules {
    private CalledPortRules() {}

    /** So many places are enough to find the others. */
    private static final int MOST_PLACES = 10;

    static Vector<Problem> areDeclared(Examined project, Settings filledIn) {
        LinkedHashMap<ServiceName, ServiceSettings> settings = filledIn.services();
        Vector<Call> all = filledIn.calls().all();
        return all.groupBy(Call::to)
                .toVector()
                .sortBy(calls -> calls._1)
                .flatMap(calls -> settings.get(calls._1)
                        .toVector()
                        .flatMap(called -> undeclared(called, calls._2, project, settings)))
                .appendAll(areOfTcp(all, project, settings));
    }

    /** Ports of UDP are no endpoints, so the name of a service leads to none of them. */
    private static Vector<Problem> areOfTcp(
            Vector<Call> calls, Examined project, LinkedHashMap<ServiceName, ServiceSettings> settings) {
        return calls.filter(call -> settings.get(call.to())
                        .exists(called -> isOfUdp(call, ports(called.name(), project, settings))))
                .groupBy(call -> Tuple.of(call.from(), call.to()))
                .values()
                .toVector()
                .map(same -> Problem.at(
                                same.head().span(project.sources()),
                                EcsProblem.NO_ENDPOINT,
                                same.head().from() + " calls " + same.head().to()
                                        + " by its name, which leads to ports of TCP only, and this is one of UDP")
                        .path(same.head().place())
                        .addAllRelated(places(same, project).drop(1))
                        .hint("call " + same.head().to() + "." + ConnectRules.domain(project))
                        .build());
    }

    private static boolean isOfUdp(Call call, Vector<ExposedPort> ports) {
        return ports.nonEmpty()
                && call.port()
                        .map(port -> ports.contains(new ExposedPort(port, Transport.UDP))
                                && !ports.contains(new ExposedPort(port, Transport.TCP)))
                        .getOrElse(() -> ports.forAll(port -> port.transport() == Transport.UDP));
    }

    /** What declares no port at all is told elsewhere. */
    private static Vector<Problem> undeclared(
            ServiceSettings service,
            Vector<Call> calls,
            Examined project,
            LinkedHashMap<ServiceName, ServiceSettings> settings) {
        Vector<Port> declared = declared(service.name(), project, settings);
        Vector<ExposedPort> ports = ports(service.name(), project, settings);
        Vector<Call> others = calls.filter(call ->
                !ports.isEmpty() && !isOfUdp(call, ports) && call.port().exists(port -> !declared.contains(port)));
        Vector<Call> missing = others.filter(call -> meant(call, service).isEmpty());
        return others.flatMap(call -> meant(call, service).map(target -> taken(call, target, project)))
                .appendAll(project.project()
                        .services()
                        .get(service.name())
                        .filter(called -> missing.nonEmpty())
                        .map(called -> missing(project.subject(called), missing, project)));
    }

    /** Where a caller takes the port of the host for that of the container: the latter. */
    private static Option<Port> meant(Call call, ServiceSettings service) {
        return call.port()
                .flatMap(port -> service.ports().find(each -> each.published().equals(port)))
                .map(ServicePort::target);
    }

    private static Vector<Port> declared(
            ServiceName service, Examined project, LinkedHashMap<ServiceName, ServiceSettings> settings) {
        return ports(service, project, settings)
                .filter(port -> port.transport() == Transport.TCP)
                .map(ExposedPort::port);
    }

    private static Vector<ExposedPort> ports(
            ServiceName service, Examined project, LinkedHashMap<ServiceName, ServiceSettings> settings) {
        return project.tasks()
                .services(service)
                .flatMap(each -> settings.get(each.name()))
                .flatMap(ServiceSettings::exposed);
    }

    private static Problem taken(Call call, Port target, Examined project) {
        return Problem.at(
                        call.span(project.sources()),
                        EcsProblem.NO_ENDPOINT,
                        call.from() + " calls " + call.to() + " on "
                                + shown(call, project)
                                        .map(port -> "port " + port + ", which ")
                                        .getOrElse("a port that ")
                                + call.to() + " does not declare")
                .path(call.place())
                .hint("call it on port " + target + ", that of the container")
                .build();
    }

    /** What comes from a variable may be a secret, and is not repeated. */
    private static Option<Port> shown(Call call, Examined project) {
        return call.port().filter(port -> call.isWritten(port, project));
    }

    /** One for all callers, for it is the other service that has to change. */
    private static Problem missing(Subject<Service> called, Vector<Call> calls, Examined project) {
        Vector<Port> shown = calls.flatMap(call -> shown(call, project)).distinct();
        ServiceName name = called.value().name();
        int exposed = called.value().expose().size();
        return called.problemBeside(
                        "expose",
                        EcsProblem.NO_ENDPOINT,
                        name + " is called on "
                                + ports(
                                        shown,
                                        calls.exists(
                                                call -> shown(call, project).isEmpty())) + " it does not declare")
                .addAllRelated(places(calls, project))
                .hint(hint(shown, exposed, name))
                .edits(shown.zipWithIndex((port, at) ->
                        Edit.set(called.path().key("expose").index(exposed + at), Tree.text(port.toString()))))
                .build();
    }

    private static String ports(Vector<Port> shown, boolean isOneHidden) {
        if (shown.isEmpty()) {
            return "a port that";
        }
        return (shown.size() == 1 ? "port " : "ports ") + Series.and(shown) + (isOneHidden ? " and on others" : "")
                + ", which";
    }

    private static String hint(Vector<Port> ports, int exposed, ServiceName name) {
        String quoted = ports.map(port -> "\"" + port + "\"").mkString(", ");
        if (ports.isEmpty()) {
            return "add the port to expose of " + name;
        }
        return exposed == 0 ? "add expose: [" + quoted + "] to " + name : "add " + quoted + " to expose of " + name;
    }

    /** Where a service is called, each place once. */
    static Vector<Related> places(Vector<Call> calls, Examined project) {
        return calls.map(call -> new Related(call.from() + " calls it here", call.span(project.sources())))
                .distinctBy(Related::span)
                .take(MOST_PLACES);
    }
}
