package dev.stowage.validate.rules;

import dev.stowage.compose.NetworkAttachment;
import dev.stowage.compose.Service;
import dev.stowage.extension.KeyName;
import dev.stowage.extension.VpcChoice;
import dev.stowage.problem.EcsProblem;
import dev.stowage.problem.Problem;
import dev.stowage.source.AttributePath;
import dev.stowage.source.Span;
import dev.stowage.validate.calls.Call;
import dev.stowage.validate.calls.Calls;
import dev.stowage.validate.calls.NamedHost;
import dev.stowage.validate.calls.ServiceText;
import dev.stowage.validate.defaults.Settings;
import dev.stowage.validate.settings.ServiceSettings;
import dev.stowage.validate.subject.Examined;
import dev.stowage.validate.subject.Subject;
import dev.stowage.validate.subject.Wait;
import dev.stowage.value.ConfigName;
import dev.stowage.value.NetworkName;
import dev.stowage.value.ProjectName;
import dev.stowage.value.ServiceName;
import io.vavr.Lazy;
import io.vavr.Tuple;
import io.vavr.Tuple2;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Map;
import io.vavr.collection.Set;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.util.function.Predicate;

/** What services that call each other by name should know (<em>Amazon ECS Developer Guide</em>, "Service Connect"). */
final class ConnectRules {
    private ConnectRules() {}

    /** Who is called has to start first, which it cannot where both call each other. Tasks of no service ask DNS. */
    static Vector<Problem> startBeforeTheirCallers(Examined project, Settings filledIn) {
        return CallCycles.among(project, filledIn).appendAll(calledByNone(project, filledIn));
    }

    /** In a network of the project's own, its domain is where all names are looked up. */
    static Vector<Problem> knowTheNamesOfOthers(Examined project, Settings filledIn) {
        return filledIn.project().extension().vpc().exists(VpcChoice.Created.class::isInstance)
                ? Vector.empty()
                : filledIn.calls()
                        .pastServiceConnect()
                        .distinctBy(call -> Tuple.of(call.from(), call.to()))
                        .map(call -> unknown(call, project));
    }

    private static Problem unknown(Call call, Examined project) {
        return Problem.at(
                        call.span(project.sources()),
                        EcsProblem.NO_ENDPOINT,
                        call.from() + " does not find " + call.to() + " by its name, for there "
                                + KeyName.SERVICE_CONNECT + " is false")
                .path(call.place())
                .hint("call " + call.to() + "." + domain(project) + ", or write " + KeyName.SERVICE_CONNECT
                        + ": false for both")
                .build();
    }

    /** The domain of the names that DNS knows, with the name of the project as a file that writes it spells it. */
    static String domain(Examined project) {
        String name = project.project().name().value();
        AttributePath path = AttributePath.of("name");
        Span place = project.sources().at(path);
        boolean isWritten = project.sources().has(path) && !place.isEmpty();
        boolean isMadeOfIt = isWritten && ProjectName.normal(place.written()).equals(name);
        return ProjectName.domain(isWritten && !isMadeOfIt ? place.spell(name) : name);
    }

    /** Services that say on which port they are called, and by nobody who would start later. */
    private static Vector<Problem> calledByNone(Examined project, Settings filledIn) {
        LinkedHashMap<ServiceName, ServiceSettings> settings = filledIn.services();
        Set<ServiceName> called = called(project, filledIn);
        Predicate<Subject<Service>> isReachedOtherwise = reachedOtherwise(project);
        Map<NetworkName, Integer> sizes = project.services()
                .flatMap(service -> service.value().networks().keySet())
                .groupBy(name -> name)
                .mapValues(Vector::size);
        return project.services()
                .filter(service -> !service.value().expose().isEmpty()
                        && !called.contains(service.value().name())
                        && settings.get(service.value().name()).exists(ServiceSettings::isFoundByName)
                        && service.value().networks().keySet().exists(name -> sizes.getOrElse(name, 0) > 1)
                        && project.services().exists(other -> mayCall(other.value(), service.value()))
                        && !isReachedOtherwise.test(service))
                .map(ConnectRules::uncalled);
    }

    /** Which services others know how to reach without Service Connect: by the full name, or for their output. */
    static Predicate<Subject<Service>> reachedOtherwise(Examined project) {
        Lazy<Map<String, Vector<ServiceName>>> byFullNames = Lazy.of(() -> callersByHost(project));
        return service -> LogCollectors.isForOutput(service.value(), project)
                || byFullNames
                        .get()
                        .getOrElse(fullName(service, project), Vector.empty())
                        .exists(caller -> !caller.equals(service.value().name()));
    }

    private static Set<ServiceName> called(Examined project, Settings filledIn) {
        Calls calls = filledIn.calls();
        return project.waits()
                .reject(Wait::isInOneTask)
                .map(Wait::toTask)
                .appendAll(calls.all().map(Call::to))
                .appendAll(calls.byNamesOfDocker().reject(Call::isOfItself).map(Call::to))
                .toSet();
    }

    private static Problem uncalled(Subject<Service> service) {
        ServiceName name = service.value().name();
        return service.problemWith(
                        "expose",
                        EcsProblem.START_ORDER,
                        "no service says that it calls " + name
                                + ", and those that start before it do not find it by its name")
                .hint("add depends_on: [" + name + "] to those that call it")
                .build();
    }

    private static Map<String, Vector<ServiceName>> callersByHost(Examined project) {
        Map<ConfigName, String> inConfigs = ServiceText.inConfigs(project.contents());
        return project.services()
                .flatMap(service -> LinkedText.all(service, inConfigs)
                        .flatMap(LinkedText::hosts)
                        .map(host -> Tuple.of(
                                NamedHost.key(host.name()), service.value().name())))
                .groupBy(Tuple2::_1)
                .mapValues(calls -> calls.map(Tuple2::_2));
    }

    /** DNS tells it at any time, so who calls it needs no order. */
    private static String fullName(Subject<Service> service, Examined project) {
        return NamedHost.key(
                service.value().name() + "." + project.project().name().domain());
    }

    /** A service of which nothing is said but its image calls nobody of this project. */
    static boolean mayCall(Service from, Service to) {
        return !from.name().equals(to.name())
                && (!from.environment().isEmpty()
                        || !from.envFile().isEmpty()
                        || !from.configs().isEmpty()
                        || from.command().isDefined()
                        || from.build().isDefined());
    }

    /** Service Connect has one name for a port. */
    static Vector<Problem> haveNoAliases(Examined project) {
        Map<String, Vector<ServiceName>> names =
                project.services().map(service -> service.value().name()).groupBy(name -> NamedHost.key(name.value()));
        return project.services()
                .flatMap(service -> Vector.ofAll(service.value().networks())
                        .filter(network -> network._2.exists(
                                attached -> !attached.aliases().isEmpty()))
                        .map(network -> alias(service, network, names)));
    }

    private static Problem alias(
            Subject<Service> service,
            Tuple2<NetworkName, Option<NetworkAttachment>> network,
            Map<String, Vector<ServiceName>> names) {
        String name = NamedHost.key(service.value().name().value());
        return service.part("networks", network)
                .part(network._1.value(), network)
                .problemWith(
                        "aliases",
                        EcsProblem.ALIAS_IGNORED,
                        "ECS gives a service one name, " + name + ", so its aliases are ignored")
                .hint("call it " + name + others(service.value(), network, names))
                .build();
    }

    /** In Docker, such a name leads to both. */
    private static String others(
            Service service,
            Tuple2<NetworkName, Option<NetworkAttachment>> network,
            Map<String, Vector<ServiceName>> names) {
        Vector<ServiceName> others = network._2
                .toVector()
                .flatMap(NetworkAttachment::aliases)
                .flatMap(alias -> names.getOrElse(NamedHost.key(alias), Vector.empty()))
                .reject(service.name()::equals)
                .distinct();
        return others.isEmpty()
                ? ""
                : ": who calls " + others.mkString(" or ") + " finds the other service of that name";
    }
}
