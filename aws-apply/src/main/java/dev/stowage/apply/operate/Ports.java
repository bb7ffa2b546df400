package dev.stowage.apply.operate;

import dev.stowage.apply.operate.Container.Publisher;
import dev.stowage.apply.problem.DeploymentProblem;
import dev.stowage.apply.running.Address;
import dev.stowage.apply.running.ServiceState;
import dev.stowage.apply.running.ServiceState.Binding;
import dev.stowage.problem.Problem;
import dev.stowage.value.ServiceName;
import io.vavr.collection.Map;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import io.vavr.control.Option;

/** Where the ports of services are reached from outside. */
public final class Ports {
    private final Surveys surveys;

    public Ports(Surveys surveys) {
        this.surveys = surveys;
    }

    /** Where load balancers listen for a port of a service; a problem when none does. */
    public Either<Problem, Vector<Publisher>> of(StackRef ref, ServiceName service, int port, String protocol) {
        return surveys.of(ref)
                .flatMap(survey -> Overview.names(survey)
                        .flatMap(names -> names.one(service))
                        .flatMap(name -> published(survey, name)))
                .flatMap(published -> matching(published, service, port, protocol));
    }

    /**
     * Where services are reached, in the order in which ECS tells them, each address once.
     *
     * @param domains names that lead to a service, which the stack does not tell
     */
    public static Either<Problem, Vector<ServiceAddress>> all(Survey survey, Map<ServiceName, Vector<String>> domains) {
        return survey.services()
                .flatMap(services -> survey.addresses()
                        .map(addresses -> services.flatMap(service -> addresses(service, addresses, domains))
                                .distinct()));
    }

    private static Vector<ServiceAddress> addresses(
            ServiceState service, Vector<Address> addresses, Map<ServiceName, Vector<String>> domains) {
        Vector<BoundPort> ports = BoundPort.of(service, addresses);
        Urls urls = new Urls(
                ports.map(BoundPort::address),
                domains.toVector()
                        .filter(entry -> service.isOf(entry._1.value()))
                        .flatMap(entry -> entry._2));
        return ports.flatMap(port -> urls.of(port.address())
                .map(url -> new ServiceAddress(
                        name(service, port.binding()), port.binding().port(), url)));
    }

    /** As the file spells it; the others of its tasks have the names of their containers. */
    private static ServiceName name(ServiceState service, Binding binding) {
        return new ServiceName(service.isOf(binding.container()) ? service.service() : binding.container());
    }

    private static Either<Problem, Vector<Publisher>> published(Survey survey, String name) {
        return survey.services()
                .flatMap(services -> survey.addresses()
                        .map(addresses ->
                                new Containers(survey.topology().project(), services, Vector.empty(), addresses))
                        .map(containers -> services.flatMap(service -> published(containers, service, name))));
    }

    /** A binding names the container, which is the service, or one that shares its tasks. */
    private static Vector<Publisher> published(Containers containers, ServiceState service, String name) {
        return service.bindings()
                .map(Binding::container)
                .distinct()
                .filter(container -> ServiceNames.isSame(container, name))
                .flatMap(container -> containers.publishers(service, container));
    }

    private static Either<Problem, Vector<Publisher>> matching(
            Vector<Publisher> published, ServiceName service, int port, String protocol) {
        Vector<Publisher> found = published.filter(
                publisher -> publisher.target() == port && publisher.protocol().equals(protocol));
        return Option.when(found.nonEmpty(), found).toEither(() -> missing(published, service, port, protocol));
    }

    private static Problem missing(Vector<Publisher> published, ServiceName service, int port, String protocol) {
        Vector<String> others = published
                .map(publisher -> publisher.target() + "/" + publisher.protocol())
                .distinct();
        return Problem.builder()
                .id(DeploymentProblem.PORT_NOT_PUBLISHED)
                .sentence("no load balancer listens for port " + port + "/" + protocol + " of " + service)
                .hint(others.isEmpty() ? "the service publishes no port" : "it publishes " + others.mkString(", "))
                .build();
    }
}
