package dev.stowage.validate.rules;

import dev.stowage.problem.EcsProblem;
import dev.stowage.problem.Edit;
import dev.stowage.problem.Problem;
import dev.stowage.source.AttributePath;
import dev.stowage.source.ComposePath;
import dev.stowage.validate.calls.Call;
import dev.stowage.validate.defaults.Settings;
import dev.stowage.validate.settings.ExposedPort;
import dev.stowage.validate.settings.ServicePort;
import dev.stowage.validate.settings.ServiceSettings;
import dev.stowage.validate.settings.Transport;
import dev.stowage.validate.subject.Examined;
import dev.stowage.value.Port;
import dev.stowage.value.ServiceName;
import dev.stowage.value.Tree;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/**
 * Ports that services are called on: behind a name, Service Connect listens on those that the task declares, and on no
 * other (<em>Amazon ECS Developer Guide</em>, "Service Connect").
 */
final class CalledPortRules {
    private CalledPortRules() {}

    /** A service that is called, with the ports of its task on which it is not. */
    private record Called(ServiceSettings service, int exposed, Vector<Port> missing, Examined project) {
        /** Whether a caller takes the port of the host for that of the container. */
        Option<Port> meant(Port port) {
            return service.ports().find(each -> each.published().equals(port)).map(ServicePort::target);
        }

        AttributePath expose(Port port) {
            return ComposePath.service(service.name()).key("expose").index(exposed + missing.indexOf(port));
        }
    }

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
                .map(call -> Problem.at(
                                call.span(project.sources()),
                                EcsProblem.NO_ENDPOINT,
                                call.from() + " calls " + call.to()
                                        + " by its name, which leads to ports of TCP only, and this is one of UDP")
                        .path(call.place())
                        .hint("call " + call.to() + "." + ConnectRules.domain(project))
                        .build());
    }

    private static boolean isOfUdp(Call call, Vector<ExposedPort> ports) {
        return ports.nonEmpty()
                && call.port()
                        .map(port -> ports.contains(new ExposedPort(port, Transport.UDP))
                                && !ports.contains(new ExposedPort(port, Transport.TCP)))
                        .getOrElse(() -> ports.forAll(port -> port.transport() == Transport.UDP));
    }

    /** What declares no port at all is told at its own place. */
    private static Vector<Problem> undeclared(
            ServiceSettings service,
            Vector<Call> calls,
            Examined project,
            LinkedHashMap<ServiceName, ServiceSettings> settings) {
        Vector<Port> declared = declared(service.name(), project, settings);
        Vector<ExposedPort> ports = ports(service.name(), project, settings);
        Vector<Call> others = calls.filter(call ->
                !ports.isEmpty() && !isOfUdp(call, ports) && call.port().exists(port -> !declared.contains(port)));
        int exposed = project.project()
                .services()
                .get(service.name())
                .map(each -> each.expose().size())
                .getOrElse(0);
        Called called = new Called(service, exposed, others.flatMap(Call::port).distinct(), project);
        return others.flatMap(call -> call.port().map(port -> problem(call, port, called)));
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

    /** What comes from a variable may be a secret, and is not repeated. */
    private static Problem problem(Call call, Port port, Called called) {
        boolean isShown = call.isWritten(port, called.project);
        Option<Port> meant = called.meant(port);
        return Problem.at(
                        call.span(called.project.sources()),
                        EcsProblem.NO_ENDPOINT,
                        call.from() + " calls " + call.to() + " on "
                                + (isShown ? "port " + port + ", which " : "a port that ")
                                + call.to() + " does not declare")
                .path(call.place())
                .hint(meant.map(target -> "call it on port " + target + ", that of the container")
                        .getOrElse("add the port to expose of " + call.to()))
                .edits(
                        isShown && meant.isEmpty()
                                ? Vector.of(Edit.set(called.expose(port), Tree.text(port.toString())))
                                : Vector.empty())
                .build();
    }
}
