package dev.stowage.validate.calls;

import dev.stowage.validate.settings.ServiceSettings;
import dev.stowage.validate.subject.Examined;
import dev.stowage.value.ServiceName;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Map;
import io.vavr.collection.Vector;

/**
 * Which services call each other, found once for all who ask: it takes a look at each text of each service, and at the configs.
 *
 * @param all those of services that Service Connect knows
 * @param inOrder those of them where who is called can start first
 * @param pastServiceConnect those of services that Service Connect shall not know, by others that it tells all names
 * @param byNamesOfDocker those by a name that a service has in Docker, and not on ECS; also of services that call themselves so
 */
public record Calls(
        Vector<Call> all, Vector<Call> inOrder, Vector<Call> pastServiceConnect, Vector<Call> byNamesOfDocker) {
    /** Of a dialect that does not ask. */
    public static final Calls NONE = new Calls(Vector.empty(), Vector.empty(), Vector.empty(), Vector.empty());

    /** All that are found in a project. */
    public static Calls of(Examined project, LinkedHashMap<ServiceName, ServiceSettings> settings) {
        Vector<Call> kept = Call.byOwnNames(project, settings);
        Vector<Call> found = kept.filter(call -> isFoundByName(call.to(), settings));
        return new Calls(
                found,
                Call.inOrder(found, project.waits()),
                kept.filter(call -> isFoundByName(call.from(), settings) && !isFoundByName(call.to(), settings)),
                Call.byNamesOfDocker(project, settings));
    }

    /** Those where who is called cannot start first, for both wait for each other. */
    public Vector<Call> circular() {
        return all.removeAll(inOrder);
    }

    /** The settings with whom each service calls, as far as those can start first. */
    public LinkedHashMap<ServiceName, ServiceSettings> ordering(LinkedHashMap<ServiceName, ServiceSettings> settings) {
        Map<ServiceName, Vector<Call>> calls = inOrder.groupBy(Call::from);
        return settings.mapValues(service -> ServiceSettings.builder()
                .from(service)
                .calls(calls.getOrElse(service.name(), Vector.empty())
                        .map(Call::to)
                        .distinct())
                .build());
    }

    private static boolean isFoundByName(ServiceName name, LinkedHashMap<ServiceName, ServiceSettings> settings) {
        return settings.get(name).exists(ServiceSettings::isFoundByName);
    }
}
