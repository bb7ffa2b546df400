package dev.stowage.load.select;

import dev.stowage.compose.Dependency;
import dev.stowage.compose.Project;
import dev.stowage.compose.Service;
import dev.stowage.problem.Checked;
import dev.stowage.problem.ComposeProblem;
import dev.stowage.problem.NearestName;
import dev.stowage.problem.Problem;
import dev.stowage.value.ServiceName;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.LinkedHashSet;
import io.vavr.collection.Vector;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;

/** A project cut down to services by name. Only a name that is written out activates profiles, no pattern does. */
record NamedServices(Project project, Vector<String> names) {

    Checked<Project> selected() {
        LinkedHashMap<ServiceName, Service> all = Select.all(project.services(), project.disabledServices());
        Vector<ServiceName> wanted = all.keySet().toVector().filter(this::isWanted);
        Vector<String> profiles = wanted.filter(name -> names.contains(name.value()))
                .flatMap(all::get)
                .flatMap(Service::profiles);
        LinkedHashMap<ServiceName, Service> active = all.filter((name, service) ->
                project.services().containsKey(name) || service.profiles().exists(profiles::contains));
        Set<ServiceName> reached = reachable(active, wanted);
        return new Checked<>(
                only(all, active, reached),
                unknown(all)
                        .appendAll(unfit(all, active))
                        .appendAll(inactive(all, reached))
                        .appendAll(undefined(all, reached)));
    }

    /** Services that were active have been checked for this already. */
    private Vector<Problem> undefined(LinkedHashMap<ServiceName, Service> all, Set<ServiceName> reached) {
        return project.disabledServices()
                .filter((name, service) -> reached.contains(name))
                .values()
                .toVector()
                .flatMap(service -> service.dependsOn()
                        .toVector()
                        .filter(needed -> needed._2.required() && !all.containsKey(needed._1))
                        .map(needed -> Problem.builder()
                                .id(ComposeProblem.UNDEFINED_SERVICE)
                                .sentence("service " + service.name() + " depends on service " + needed._1
                                        + ", which does not exist")
                                .hint("add service " + needed._1 + ", or remove the dependency")
                                .build()));
    }

    /** What a selected service cannot do without is not started when its profiles are not active. */
    private static Vector<Problem> inactive(LinkedHashMap<ServiceName, Service> all, Set<ServiceName> reached) {
        return Vector.ofAll(reached)
                .flatMap(all::get)
                .flatMap(service -> service.dependsOn()
                        .toVector()
                        .filter(needed ->
                                needed._2.required() && all.containsKey(needed._1) && !reached.contains(needed._1))
                        .map(needed -> inactive(service, needed._1)));
    }

    private static Problem inactive(Service service, ServiceName needed) {
        return Problem.builder()
                .id(ComposeProblem.DEPENDS_ON_INACTIVE)
                .sentence("service " + service.name() + " depends on service " + needed + ", which is not active")
                .hint("name " + needed + " too, or activate its profile")
                .build();
    }

    private boolean isWanted(ServiceName service) {
        return names.exists(pattern -> Glob.matches(pattern, service.value()));
    }

    private static Set<ServiceName> reachable(LinkedHashMap<ServiceName, Service> active, Vector<ServiceName> wanted) {
        Set<ServiceName> reached = new HashSet<>();
        Deque<ServiceName> open = new ArrayDeque<>(wanted.asJava());
        while (!open.isEmpty()) {
            ServiceName name = open.pop();
            active.get(name)
                    .filter(service -> reached.add(name))
                    .forEach(service -> service.dependsOn().keySet().forEach(open::add));
        }
        return reached;
    }

    private Project only(
            LinkedHashMap<ServiceName, Service> all,
            LinkedHashMap<ServiceName, Service> active,
            Set<ServiceName> kept) {
        return Project.builder()
                .from(project)
                .services(Select.only(all, kept::contains).mapValues(service -> dependingOn(service, kept)))
                .disabledServices(Select.only(all, name -> !kept.contains(name)))
                .unselectedServices(LinkedHashSet.ofAll(active.keySet()).removeAll(kept))
                .build();
    }

    private static Service dependingOn(Service service, Set<ServiceName> kept) {
        LinkedHashMap<ServiceName, Dependency> left = Select.only(service.dependsOn(), kept::contains);
        return left.size() == service.dependsOn().size()
                ? service
                : Service.builder().from(service).dependsOn(left).build();
    }

    /** A pattern that only services fit which are not active, and that activates none. */
    private Vector<Problem> unfit(LinkedHashMap<ServiceName, Service> all, LinkedHashMap<ServiceName, Service> active) {
        return names.filter(pattern -> fits(pattern, all) && !fits(pattern, active))
                .map(pattern -> Problem.builder()
                        .id(ComposeProblem.UNDEFINED_SERVICE)
                        .sentence("no active service fits " + pattern)
                        .hint("write out the names of the services, or activate their profiles")
                        .build());
    }

    private static boolean fits(String pattern, LinkedHashMap<ServiceName, Service> services) {
        return services.keySet().exists(name -> Glob.matches(pattern, name.value()));
    }

    private Vector<Problem> unknown(LinkedHashMap<ServiceName, Service> all) {
        Vector<String> known = all.keySet().toVector().map(ServiceName::value);
        return names.reject(pattern -> known.exists(name -> Glob.matches(pattern, name)))
                .map(pattern -> Problem.builder()
                        .id(ComposeProblem.UNDEFINED_SERVICE)
                        .sentence("there is no service " + pattern)
                        .hint(known.isEmpty() ? "add it under services:" : NearestName.hintOrAll(pattern, known))
                        .build());
    }
}
