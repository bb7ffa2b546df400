package dev.stowage.validate.rules;

import dev.stowage.compose.RestartPolicy;
import dev.stowage.compose.Service;
import dev.stowage.problem.EcsProblem;
import dev.stowage.problem.Problem;
import dev.stowage.source.AttributePath;
import dev.stowage.source.ComposePath;
import dev.stowage.validate.settings.Restart;
import dev.stowage.validate.settings.ServiceSettings;
import dev.stowage.validate.subject.Disk;
import dev.stowage.validate.subject.Examined;
import dev.stowage.validate.subject.Subject;
import dev.stowage.value.ServiceName;
import io.vavr.Tuple;
import io.vavr.collection.HashMap;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Map;
import io.vavr.collection.Vector;

/** Tasks that no service of ECS keeps running: those that run once, and those on a schedule. */
final class StandaloneRules {
    private StandaloneRules() {}

    /** Services order the disks of their tasks. */
    static Vector<Problem> haveNoDisks(Examined project, LinkedHashMap<ServiceName, ServiceSettings> settings) {
        Map<ServiceName, Disk> firstOfEach = HashMap.ofEntries(project.disks()
                .flatMap(disk -> disk.users().map(user -> Tuple.of(user.value().name(), disk)))
                .reverse());
        return project.services()
                .filter(service -> settings.get(
                                project.tasks().task(service.value().name()))
                        .exists(ServiceSettings::isStandalone))
                .flatMap(service -> firstOfEach.get(service.value().name()).map(disk -> withDisk(service, disk)));
    }

    private static Problem withDisk(Subject<Service> service, Disk disk) {
        return service.problemWith(
                        "volumes",
                        EcsProblem.DISK_WITHOUT_SERVICE,
                        "only tasks of services get disks, and "
                                + service.value().name() + " is none, but mounts "
                                + disk.name())
                .hint("remove driver: ebs from the volume, for a file system")
                .build();
    }

    /** Such a task ends when its main container does. */
    static Vector<Problem> startNothingAgain(Examined project, LinkedHashMap<ServiceName, ServiceSettings> settings) {
        return settings.values()
                .toVector()
                .filter(service -> service.isStandalone() && service.restart() != Restart.NEVER)
                .map(service -> restart(project, service.name()));
    }

    private static Problem restart(Examined project, ServiceName service) {
        AttributePath at = ComposePath.service(service);
        AttributePath restart = project.project()
                .services()
                .get(service)
                .flatMap(Restart::policy)
                .map(policy -> inPolicy(at.key("deploy").key("restart_policy"), policy))
                .getOrElse(at.key("restart"));
        return project.problemAtKey(
                        restart,
                        EcsProblem.ATTRIBUTE_IGNORED,
                        restart.last() + " has no effect on a task that no service keeps running")
                .hint("its command has to try again itself, where that may help")
                .build();
    }

    private static AttributePath inPolicy(AttributePath at, RestartPolicy policy) {
        return policy.condition().isDefined() ? at.key("condition") : at;
    }
}
