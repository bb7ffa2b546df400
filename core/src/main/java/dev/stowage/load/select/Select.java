package dev.stowage.load.select;

import dev.stowage.compose.Project;
import dev.stowage.compose.Workload;
import dev.stowage.problem.Checked;
import dev.stowage.value.ServiceName;
import io.vavr.Tuple2;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Vector;
import java.util.function.Predicate;

/** What of a project takes part (Compose Specification, "Profiles"; compose-go v2.16.2, WithProfiles, WithSelectedServices). */
public final class Select {
    private static final String EVERY_PROFILE = "*";

    private Select() {}

    /** The project in which services and jobs of none of these profiles are inactive; {@code *} stands for all profiles. */
    public static Project profiles(Project project, Vector<String> active) {
        Predicate<Workload> takesPart = workload -> workload.profiles().isEmpty()
                || active.contains(EVERY_PROFILE)
                || workload.profiles().exists(active::contains);
        var services =
                all(project.services(), project.disabledServices()).partition(workload -> takesPart.test(workload._2));
        var jobs = all(project.jobs(), project.disabledJobs()).partition(workload -> takesPart.test(workload._2));
        return Project.builder()
                .from(project)
                .services(services._1)
                .disabledServices(services._2)
                .jobs(jobs._1)
                .disabledJobs(jobs._2)
                .build();
    }

    /**
     * The project with only the services of these names, or patterns with {@code *} and {@code ?}, and what they depend on;
     * the profiles of a service that is named count as active. A problem for each name that no service has.
     */
    public static Checked<Project> services(Project project, Vector<String> names) {
        return names.isEmpty() ? Checked.of(project) : new NamedServices(project, names).selected();
    }

    /** The project without the networks, volumes, secrets, configs and models that nothing active uses. */
    public static Project used(Project project) {
        return new UsedResources(project).only();
    }

    static <K, V> LinkedHashMap<K, V> all(LinkedHashMap<K, V> active, LinkedHashMap<K, V> inactive) {
        return inactive.isEmpty() ? active : active.merge(inactive);
    }

    static <V> LinkedHashMap<ServiceName, V> only(LinkedHashMap<ServiceName, V> all, Predicate<ServiceName> wanted) {
        return all.filter((Tuple2<ServiceName, V> entry) -> wanted.test(entry._1));
    }
}
