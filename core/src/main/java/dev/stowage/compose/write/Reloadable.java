package dev.stowage.compose.write;

import dev.stowage.compose.Dependency;
import dev.stowage.compose.Job;
import dev.stowage.compose.Project;
import dev.stowage.compose.Service;
import dev.stowage.compose.Workload;
import dev.stowage.value.JobName;
import dev.stowage.value.ServiceName;
import io.vavr.Tuple2;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Set;

/** What of a project can be loaded once more from what is printed of it. */
final class Reloadable {
    private Reloadable() {}

    /**
     * Without optional dependencies on services that take no part, and links to them: those services are not printed. Nor are
     * jobs that cannot do without a service that was not selected.
     */
    static Project of(Project project) {
        return Project.builder()
                .from(project)
                .services(project.services()
                        .mapValues(service -> Service.builder()
                                .from(service)
                                .dependsOn(printed(service, project))
                                .links(service.links().filter(link -> isPrinted(link, service, project)))
                                .build()))
                .jobs(without(project.disabledServices().keySet(), project.jobs())
                        .mapValues(job -> Job.builder()
                                .from(job)
                                .dependsOn(printed(job, project))
                                .build()))
                .build();
    }

    /** A link makes a dependency of its own, unless an optional one is written beside it. */
    private static boolean isPrinted(String link, Service service, Project project) {
        ServiceName name = new ServiceName(link.split(":", 2)[0]);
        return project.services().containsKey(name)
                || service.dependsOn().get(name).forAll(Dependency::required);
    }

    /** Without the jobs that need one of these, and those that need such a job. */
    private static LinkedHashMap<JobName, Job> without(Set<ServiceName> absent, LinkedHashMap<JobName, Job> jobs) {
        var parts = jobs.partition(
                job -> job._2.dependsOn().exists(needed -> needed._2.required() && absent.contains(needed._1)));
        return parts._1.isEmpty()
                ? jobs
                : without(absent.addAll(parts._1.keySet().map(name -> new ServiceName(name.value()))), parts._2);
    }

    private static LinkedHashMap<ServiceName, Dependency> printed(Workload workload, Project project) {
        return workload.dependsOn()
                .filter((Tuple2<ServiceName, Dependency> dependency) ->
                        dependency._2.required() || !project.disabledServices().containsKey(dependency._1));
    }
}
