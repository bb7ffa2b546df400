package dev.stowage.validate.rules;

import dev.stowage.compose.Service;
import dev.stowage.problem.EcsProblem;
import dev.stowage.problem.Problem;
import dev.stowage.problem.Related;
import dev.stowage.validate.subject.Disk;
import dev.stowage.validate.subject.Examined;
import dev.stowage.validate.subject.Subject;
import dev.stowage.value.ServiceName;
import io.vavr.collection.Map;
import io.vavr.collection.Vector;

/** What disks of tasks are: for one task, one in each, and gone with it (Amazon ECS Developer Guide, "Amazon EBS volumes"). */
final class DiskRules {
    private DiskRules() {}

    static Vector<Problem> belongToOneTask(Examined project) {
        return project.disks()
                .flatMap(disk -> disk.users()
                        .drop(1)
                        .reject(second -> project.tasks()
                                .together(first(disk), second.value().name()))
                        .map(second -> shared(disk, second)));
    }

    private static ServiceName first(Disk disk) {
        return disk.users().head().value().name();
    }

    private static Problem shared(Disk disk, Subject<Service> second) {
        Subject<Service> first = disk.users().head();
        return second.problem(
                        EcsProblem.DISK_SHARED,
                        second.value().name() + " mounts the disk " + disk.name() + ", which " + first(disk)
                                + " has already")
                .addRelated(new Related("mounted here first", first.sources().keyAt(first.path())))
                .hint("remove driver: ebs, so that it is a file system that services can share")
                .build();
    }

    static Vector<Problem> areOneInATask(Examined project) {
        Map<ServiceName, Vector<ServiceName>> mounting = project.disks()
                .flatMap(disk -> disk.users()
                        .map(user -> project.tasks().task(user.value().name()))
                        .distinct())
                .groupBy(task -> task);
        return project.tasks()
                .all()
                .filterKeys(task -> mounting.get(task).exists(disks -> disks.size() > 1))
                .values()
                .toVector()
                .map(task -> project.subject(task.head()))
                .map(service -> service.problem(
                                EcsProblem.DISK_SHARED,
                                "a task has one disk at most, and that of "
                                        + service.value().name() + " mounts several")
                        .hint("remove driver: ebs from all volumes but one")
                        .build());
    }

    static Vector<Problem> goWithTheirTask(Examined project) {
        return project.disks()
                .filter(disk -> disk.users().nonEmpty())
                .map(disk -> disk.volume()
                        .problemWith(
                                "driver",
                                EcsProblem.DISK_DELETED,
                                "what is written to " + disk.name() + " is deleted with its task")
                        .hint("remove driver: ebs for a file system that stays")
                        .build());
    }

    static Vector<Problem> areMade(Examined project) {
        return project.disks()
                .map(Disk::volume)
                .filter(disk -> disk.value().driverOpts().get("size").isEmpty()
                        && disk.value().driverOpts().get("snapshot").isEmpty())
                .map(disk -> disk.problemWith("driver", EcsProblem.VOLUME_OPTION, "a disk needs a size")
                        .hint("add driver_opts: {size: GIBIBYTES}")
                        .build());
    }
}
