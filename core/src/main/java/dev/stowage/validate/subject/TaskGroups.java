package dev.stowage.validate.subject;

import dev.stowage.compose.Project;
import dev.stowage.compose.Service;
import dev.stowage.value.ServiceName;
import io.vavr.Tuple;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** Which services run in one task: those that share the network of another, by {@code network_mode}, and that one. */
public record TaskGroups(
        LinkedHashMap<ServiceName, ServiceName> owners, LinkedHashMap<ServiceName, Vector<Service>> all) {
    private static final String SERVICE = "service:";

    static TaskGroups of(Project project) {
        LinkedHashMap<ServiceName, ServiceName> owners = owners(project);
        Seq<Service> services = project.services().values();
        LinkedHashMap<ServiceName, Vector<Service>> alone =
                LinkedHashMap.ofEntries(services.reject(service -> owners.containsKey(service.name()))
                        .map(service -> Tuple.of(service.name(), Vector.of(service))));
        return new TaskGroups(
                owners,
                services.filter(service -> owners.containsKey(service.name()))
                        .foldLeft(
                                alone,
                                (tasks, sidecar) -> tasks.put(
                                        owners.getOrElse(sidecar.name(), sidecar.name()),
                                        Vector.of(sidecar),
                                        Vector::appendAll)));
    }

    /** Whether a mode shares what another service has, as {@code service:db} does. */
    public static boolean namesAService(String mode) {
        return mode.startsWith(SERVICE);
    }

    /** The service that is named in {@code network_mode}, active or not. */
    public static Option<ServiceName> shared(Option<String> mode) {
        return mode.filter(TaskGroups::namesAService).map(text -> new ServiceName(text.substring(SERVICE.length())));
    }

    /** The service in whose task a sidecar is, over others too; what waits for itself is an error of its own. */
    private static LinkedHashMap<ServiceName, ServiceName> owners(Project project) {
        LinkedHashMap<ServiceName, ServiceName> direct = LinkedHashMap.ofEntries(project.services()
                .values()
                .flatMap(service -> shared(service.networkMode())
                        .filter(project.services()::containsKey)
                        .map(owner -> Tuple.of(service.name(), owner))));
        Map<ServiceName, ServiceName> roots = new HashMap<>();
        direct.keySet().forEach(sidecar -> follow(sidecar, direct, roots));
        return direct.map((sidecar, next) -> Tuple.of(sidecar, roots.getOrDefault(sidecar, next)))
                .filter(pair -> !pair._1.equals(pair._2));
    }

    private static void follow(
            ServiceName sidecar, LinkedHashMap<ServiceName, ServiceName> direct, Map<ServiceName, ServiceName> roots) {
        Set<ServiceName> way = new LinkedHashSet<>();
        ServiceName at = sidecar;
        while (direct.containsKey(at) && way.add(at)) {
            at = roots.getOrDefault(at, direct.getOrElse(at, at));
        }
        for (ServiceName step : way) {
            roots.put(step, at);
        }
    }

    /** None for a service with a task of its own. */
    public Option<ServiceName> owner(ServiceName service) {
        return owners.get(service);
    }

    /** The service that the task is called after. */
    public ServiceName task(ServiceName service) {
        return owners.getOrElse(service, service);
    }

    public boolean together(ServiceName one, ServiceName other) {
        return task(one).equals(task(other));
    }

    /** Each service of the task of this one, the one that it is called after first. */
    public Vector<Service> services(ServiceName service) {
        return all.getOrElse(task(service), Vector.empty());
    }
}
