package dev.stowage.validate.defaults;

import dev.stowage.compose.DependencyCondition;
import dev.stowage.compose.Service;
import dev.stowage.extension.ServiceExtension;
import dev.stowage.validate.settings.Restart;
import dev.stowage.validate.settings.RunMode;
import dev.stowage.validate.subject.Examined;
import dev.stowage.validate.subject.TaskGroups;
import dev.stowage.validate.subject.Wait;
import dev.stowage.value.ServiceName;
import io.vavr.collection.Set;
import io.vavr.collection.Vector;

/**
 * What starts each service: its network, its schedule, and those who wait for its end say so.
 *
 * @param awaited the services whose end those of other tasks wait for
 * @param awaitedInTask those whose end others of their own task wait for
 */
record RunModes(TaskGroups groups, Set<ServiceName> awaited, Set<ServiceName> awaitedInTask) {
    static RunModes of(Examined project) {
        Vector<Wait> forAnEnd = project.waits().filter(wait -> wait.isFor(DependencyCondition.COMPLETED_SUCCESSFULLY));
        return new RunModes(
                project.tasks(),
                forAnEnd.reject(Wait::isInOneTask).map(Wait::to).toSet(),
                forAnEnd.filter(Wait::isInOneTask).map(Wait::to).toSet());
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
