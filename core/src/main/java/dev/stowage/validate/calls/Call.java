package dev.stowage.validate.calls;

import dev.stowage.compose.Config;
import dev.stowage.compose.Service;
import dev.stowage.source.AttributePath;
import dev.stowage.source.SourceMap;
import dev.stowage.source.Span;
import dev.stowage.validate.settings.RunMode;
import dev.stowage.validate.settings.ServiceSettings;
import dev.stowage.validate.subject.Examined;
import dev.stowage.validate.subject.Link;
import dev.stowage.validate.subject.Subject;
import dev.stowage.validate.subject.Wait;
import dev.stowage.value.ConfigName;
import dev.stowage.value.Graph;
import dev.stowage.value.Port;
import dev.stowage.value.ServiceName;
import io.vavr.Tuple;
import io.vavr.Tuple2;
import io.vavr.collection.HashMap;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Map;
import io.vavr.collection.Set;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.util.function.Function;

/**
 * A service that names another one, on a network of both, as a host in one of its texts, and so calls it. Service Connect
 * knows in a task only what was there when the task started: who is called has to start first.
 *
 * @param from the service that the task of the caller is called after
 * @param place the text
 * @param word what in the text names it; empty where the text is that of a config, which is elsewhere
 * @param config that of the text
 */
public record Call(
        ServiceName from,
        ServiceName to,
        AttributePath place,
        String word,
        Option<Port> port,
        Option<ConfigName> config) {
    /** Where the other one is named; the key of the text where it is not written there, or more than once. */
    public Span span(SourceMap sources) {
        return Option.when(sources.has(place), () -> sources.at(place))
                .flatMap(text -> text.ofWord(word))
                .getOrElse(() -> sources.keyAt(place));
    }

    /**
     * Whether the port is written in the text, so that a message may repeat it: one that comes from a variable may be a
     * secret. Nothing is filled into a file that is a config.
     */
    public boolean isWritten(Port named, Examined project) {
        return config.map(name -> project.project()
                        .configs()
                        .get(name)
                        .flatMap(Config::file)
                        .isDefined())
                .getOrElse(() -> project.sources().at(place).shows(":" + named));
    }

    /** As a service does that tells others where it is found. */
    public boolean isOfItself() {
        return from.equals(to);
    }

    /** Those by a name that a service has in Docker, and not on ECS; also of services that call themselves so. */
    static Vector<Call> byNamesOfDocker(Examined project, LinkedHashMap<ServiceName, ServiceSettings> settings) {
        Map<String, Vector<ServiceName>> names = DockerNames.of(project);
        return names.isEmpty()
                ? Vector.empty()
                : kept(project, settings, host -> names.getOrElse(NamedHost.key(host.name()), Vector.empty()));
    }

    /** Those by the name that a service has in the file. */
    static Vector<Call> byOwnNames(Examined project, LinkedHashMap<ServiceName, ServiceSettings> settings) {
        Map<String, ServiceName> hosts = hosts(settings);
        return kept(project, settings, host -> called(host, hosts).toVector()).reject(Call::isOfItself);
    }

    /** @param named the services that may be meant by a host */
    private static Vector<Call> kept(
            Examined project,
            LinkedHashMap<ServiceName, ServiceSettings> settings,
            Function<NamedHost, Vector<ServiceName>> named) {
        Map<ConfigName, String> inConfigs = ServiceText.inConfigs(project.contents());
        Map<ConfigName, Vector<NamedHost>> hosts = Mention.hosts(inConfigs)
                .mapValues(found -> found.filter(host -> named.apply(host).nonEmpty()));
        return project.services()
                .filter(service -> settings.get(
                                project.tasks().task(service.value().name()))
                        .exists(Call::starts))
                .flatMap(service -> mentions(service, inConfigs, hosts)
                        .flatMap(mention -> of(mention, service.value().name(), project, named.apply(mention.host()))))
                .filter(call -> settings.get(call.to).exists(ServiceSettings::isKept));
    }

    /** Names are looked up without regard to case; of several, the first is found. */
    private static Map<String, ServiceName> hosts(LinkedHashMap<ServiceName, ServiceSettings> settings) {
        Vector<ServiceName> names = settings.keySet().toVector();
        return HashMap.ofEntries(names.reverse()
                .map(name -> Tuple.of(NamedHost.key(name.value()), name))
                .appendAll(names.map(name -> Tuple.of(name.value(), name))));
    }

    private static Option<ServiceName> called(NamedHost host, Map<String, ServiceName> hosts) {
        return hosts.get(host.name()).orElse(() -> hosts.get(NamedHost.key(host.name())));
    }

    /** An alias of a link hides the service of that name, if there is one. */
    private static Vector<Mention> mentions(
            Subject<Service> caller,
            Map<ConfigName, String> inConfigs,
            Map<ConfigName, Vector<NamedHost>> hostsOfConfigs) {
        Set<String> hidden = Link.all(caller.value())
                .filter(Link::isRenaming)
                .map(link -> NamedHost.key(link.alias()))
                .toSet();
        return ServiceText.all(caller, inConfigs)
                .flatMap(text -> Mention.in(text, hostsOfConfigs, caller.sources()))
                .reject(mention -> hidden.contains(NamedHost.key(mention.host().name())));
    }

    /** None where several services on a network of the caller are called so. */
    private static Option<Call> of(Mention mention, ServiceName service, Examined project, Vector<ServiceName> named) {
        ServiceName from = project.tasks().task(service);
        Vector<Call> calls = named.map(to -> new Call(
                        from,
                        to,
                        mention.place(),
                        mention.word(),
                        mention.host().port(),
                        mention.config()))
                .filter(call -> project.tasks().owner(call.to).isEmpty() && shareANetwork(project, from, call.to));
        return calls.size() == 1 ? calls.headOption() : Option.none();
    }

    private static boolean starts(ServiceSettings service) {
        return service.isKept() || service.runMode() instanceof RunMode.Once;
    }

    private static boolean shareANetwork(Examined project, ServiceName one, ServiceName other) {
        return project.project()
                .services()
                .get(one)
                .exists(first -> project.project()
                        .services()
                        .get(other)
                        .exists(second -> first.sharedNetwork(second).isDefined()));
    }

    /** Those whose two services are not part of one cycle of calls and dependencies. */
    static Vector<Call> inOrder(Vector<Call> calls, Vector<Wait> waits) {
        if (calls.isEmpty()) {
            return calls;
        }
        Map<ServiceName, ServiceName> together = Graph.of(
                        waits.reject(Wait::isInOneTask)
                                .map(wait -> Tuple.of(wait.fromTask(), wait.toTask()))
                                .appendAll(calls.map(call -> Tuple.of(call.from, call.to))),
                        Tuple2::_1,
                        Tuple2::_2)
                .components();
        return calls.reject(call -> together.get(call.from).equals(together.get(call.to)));
    }
}
