package dev.stowage.validate.defaults;

import dev.stowage.compose.DependencyCondition;
import dev.stowage.compose.Project;
import dev.stowage.compose.Service;
import dev.stowage.extension.ServiceExtension;
import dev.stowage.validate.settings.Restart;
import dev.stowage.validate.settings.RunMode;
import dev.stowage.validate.subject.TaskGroups;
import dev.stowage.value.ServiceName;
import io.vavr.Tuple;
import io.vavr.Tuple2;
import io.vavr.collection.HashSet;
import io.vavr.collection.Seq;
import io.vavr.collection.Set;

/**
 * What starts each service: its network, its schedule, and those who wait for its end say so.
 *
 * @param awaited the services whose end those of other tasks wait for
 * @param awaitedInTask those whose end others of their own task wait for
 */
record RunModes(TaskGroups groups, Set<ServiceName> awaited, Set<ServiceName> awaitedInTask) {
    static RunModes of(Project project, TaskGroups groups) {
        var waits = project.services()
                .values()
                .flatMap(service -> service.dependsOn()
                        .filterValues(terms -> terms.condition() == DependencyCondition.COMPLETED_SUCCESSFULLY)
                        .keySet()
                        .map(other -> Tuple.of(service.name(), other)))
                .partition(wait -> groups.together(wait._1, wait._2));
        return new RunModes(groups, targets(waits._2), targets(waits._1));
    }

    private static Set<ServiceName> targets(Seq<Tuple2<ServiceName, ServiceName>> waits) {
        return HashSet.ofAll(waits.map(Tuple2::_2));
    }

    RunMode of(Service service, ServiceExtension extension) {
        return groups.owner(service.name())
                .<RunMode>map(RunMode.Sidecar::new)
                .orElse(() -> extension.schedule().map(RunMode.Scheduled::new))
                .getOrElse(() -> runsOnce(service) ? new RunMode.Once() : new RunMode.Kept());
    }

    private boolean runsOnce(Service service) {
        return awaited.contains(service.name()) && Restart.of(service) != Restart.ALWAYS;
    }

    /**
     * Whether the task ends with the container: that of the service it is called after, and sidecars that shall run on. ECS
     * lets none wait for the end of such a one.
     */
    boolean isEssential(Service service) {
        boolean runsOn = groups.owner(service.name()).isEmpty() || Restart.of(service) != Restart.NEVER;
        return runsOn && !awaitedInTask.contains(service.name());
    }
}
