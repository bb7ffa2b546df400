package dev.stowage.validate.rules;

import dev.stowage.compose.MountType;
import dev.stowage.compose.Service;
import dev.stowage.compose.Volume;
import dev.stowage.problem.EcsProblem;
import dev.stowage.problem.Problem;
import dev.stowage.problem.Related;
import dev.stowage.validate.subject.Examined;
import dev.stowage.validate.subject.Subject;
import io.vavr.collection.Vector;

/** What disks of tasks are: for one task, one in each, and gone with it (Amazon ECS Developer Guide, "Amazon EBS volumes"). */
final class DiskRules {
    private DiskRules() {}

    static Vector<Problem> belongToOneTask(Examined project) {
        return FileSystemOptions.disks(project).flatMap(disk -> {
            Vector<Subject<Service>> users = users(disk, project);
            return users.drop(1)
                    .reject(second -> project.tasks()
                            .together(
                                    users.head().value().name(), second.value().name()))
                    .map(second -> second.problem(
                                    EcsProblem.DISK_SHARED,
                                    second.value().name() + " mounts the disk "
                                            + disk.path().last() + ", which "
                                            + users.head().value().name() + " has already")
                            .addRelated(new Related(
                                    "mounted here first",
                                    users.head().sources().keyAt(users.head().path())))
                            .hint("remove driver: ebs, so that it is a file system that services can share")
                            .build());
        });
    }

    static Vector<Problem> areOneInATask(Examined project) {
        Vector<Subject<Volume>> disks = FileSystemOptions.disks(project);
        return project.tasks()
                .all()
                .filterValues(task -> disks.count(disk -> task.exists(
                                service -> mounts(service, disk.path().last())))
                        > 1)
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
        return FileSystemOptions.disks(project)
                .filter(disk -> users(disk, project).nonEmpty())
                .map(disk -> disk.problemWith(
                                "driver",
                                EcsProblem.DISK_DELETED,
                                "what is written to " + disk.path().last() + " is deleted with its task")
                        .hint("remove driver: ebs for a file system that stays")
                        .build());
    }

    static Vector<Problem> areMade(Examined project) {
        return FileSystemOptions.disks(project)
                .filter(disk -> disk.value().driverOpts().get("size").isEmpty()
                        && disk.value().driverOpts().get("snapshot").isEmpty())
                .map(disk -> disk.problemWith("driver", EcsProblem.VOLUME_OPTION, "a disk needs a size")
                        .hint("add driver_opts: {size: GIBIBYTES}")
                        .build());
    }

    private static Vector<Subject<Service>> users(Subject<Volume> disk, Examined project) {
        return project.services()
                .filter(service -> mounts(service.value(), disk.path().last()));
    }

    static boolean mounts(Service service, String volume) {
        return service.volumes()
                .exists(mount ->
                        mount.type() == MountType.VOLUME && mount.source().contains(volume));
    }
}
