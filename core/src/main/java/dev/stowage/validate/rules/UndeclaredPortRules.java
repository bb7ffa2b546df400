package dev.stowage.validate.rules;

import dev.stowage.compose.DependencyCondition;
import dev.stowage.compose.Service;
import dev.stowage.problem.EcsProblem;
import dev.stowage.problem.Edit;
import dev.stowage.problem.Problem;
import dev.stowage.validate.calls.Call;
import dev.stowage.validate.defaults.Settings;
import dev.stowage.validate.settings.ServiceSettings;
import dev.stowage.validate.subject.Examined;
import dev.stowage.validate.subject.Subject;
import dev.stowage.validate.subject.Wait;
import dev.stowage.value.ImageReference;
import dev.stowage.value.Port;
import dev.stowage.value.ServiceName;
import dev.stowage.value.Tree;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Map;
import io.vavr.collection.Set;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/**
 * Services that others reach by name only when their task says on which port (<em>Amazon ECS Developer Guide</em>, "Service
 * Connect"), and that say none.
 */
record UndeclaredPortRules(
        Examined project, LinkedHashMap<ServiceName, ServiceSettings> settings, Map<ServiceName, Vector<Call>> calls) {

    private static final Vector<String> SERVERS = Vector.of("", "d", "-server");

    /** Those that others wait for or call, and servers that others may call in ways that are not seen. */
    static Vector<Problem> sayWhereTheyAreReached(Examined project, Settings filledIn) {
        UndeclaredPortRules rules = new UndeclaredPortRules(
                project,
                filledIn.services(),
                filledIn.calls()
                        .all()
                        .appendAll(filledIn.calls().byNamesOfDocker().reject(Call::isOfItself))
                        .groupBy(Call::to));
        return rules.problems();
    }

    private Vector<Problem> problems() {
        Vector<ServiceName> reached =
                waitedFor().appendAll(calls.keySet().toVector().sorted()).distinct();
        Set<ServiceName> known = reached.toSet();
        return reached.flatMap(this::silent)
                .filter(service -> calls.containsKey(service.value().name()) || !endsByItself(service.value()))
                .map(this::dependedOn)
                .appendAll(project.services()
                        .reject(service -> known.contains(service.value().name()))
                        .filter(service -> isServer(service.value()))
                        .reject(ConnectRules.reachedOtherwise(project))
                        .flatMap(service -> silent(service.value().name()))
                        .map(this::server));
    }

    private Vector<ServiceName> waitedFor() {
        return project.waits()
                .reject(wait -> wait.isInOneTask() || wait.isFor(DependencyCondition.COMPLETED_SUCCESSFULLY))
                .map(Wait::toTask);
    }

    /** The service, where it can be found by its name, and its task says no port. */
    private Vector<Subject<Service>> silent(ServiceName name) {
        return settings.get(name)
                .filter(service -> service.isFoundByName() && saysNoPort(name))
                .flatMap(service -> project.project().services().get(name))
                .map(project::subject)
                .toVector();
    }

    private boolean saysNoPort(ServiceName name) {
        return project.tasks()
                .services(name)
                .forAll(each -> each.expose().isEmpty()
                        && settings.get(each.name()).forAll(its -> its.exposed().isEmpty()));
    }

    private boolean endsByItself(Service service) {
        return settings.get(service.name()).exists(its -> JobRules.endsByItself(service, its));
    }

    private boolean isServer(Service service) {
        return KnownImages.port(service).isDefined()
                && service.build().isEmpty()
                && (ProgramMemory.isServer(service) || isStartedByName(service))
                && !endsByItself(service)
                && project.services()
                        .exists(other -> other.value().sharedNetwork(service).isDefined()
                                && callsUnseen(other.value(), service));
    }

    /** Whether the host may be written in code of the project, or in a file of variables that is not there yet. */
    private static boolean callsUnseen(Service other, Service service) {
        return ConnectRules.mayCall(other, service)
                && (other.build().isDefined() || !other.envFile().isEmpty());
    }

    /** As {@code redis-server} and {@code mysqld} are, and {@code redis-cli} and {@code mysqldump} are not. */
    private static boolean isStartedByName(Service service) {
        Option<String> image = service.image().map(ImageReference::nameOf);
        return service.entrypoint().forAll(Vector::isEmpty)
                && service.command()
                        .flatMap(Vector::headOption)
                        .exists(word -> SERVERS.exists(
                                end -> image.map(name -> name + end).contains(word)));
    }

    private Problem dependedOn(Subject<Service> service) {
        Vector<Call> callers = calls.getOrElse(service.value().name(), Vector.empty());
        Vector<Integer> ports = ports(service, callers);
        return problem(
                        service,
                        "other services depend on " + service.value().name()
                                + ", which declares no port, so they cannot call it by name",
                        ports)
                .hint(ports.isEmpty() ? "add expose with its port" : "add " + expose(ports))
                .addAllRelated(CalledPortRules.places(callers, project))
                .build();
    }

    private Problem server(Subject<Service> service) {
        Vector<Integer> ports = KnownImages.port(service.value()).toVector();
        ServiceName name = service.value().name();
        return problem(
                        service,
                        name + " declares no port, so other services cannot call it by name; its image serves on port "
                                + ports.mkString(),
                        ports)
                .hint("add " + expose(ports) + ", and depends_on: [" + name + "] to those that call it")
                .build();
    }

    private static Problem.Builder problem(Subject<Service> service, String sentence, Vector<Integer> ports) {
        return service.problemAtKey(EcsProblem.NO_ENDPOINT, sentence)
                .edits(ports.zipWithIndex((port, at) ->
                        Edit.set(service.path().key("expose").index(at), Tree.text(Integer.toString(port)))));
    }

    private static String expose(Vector<Integer> ports) {
        return ports.map(port -> "\"" + port + "\"").mkString("expose: [", ", ", "]");
    }

    /** Those that callers write, or else that of the image; what comes from a variable may be a secret. */
    private Vector<Integer> ports(Subject<Service> service, Vector<Call> callers) {
        Vector<Integer> written = callers.flatMap(call -> call.port()
                        .filter(port -> call.isWritten(port, project))
                        .map(Port::number))
                .distinct();
        return written.isEmpty() ? KnownImages.port(service.value()).toVector() : written;
    }
}
