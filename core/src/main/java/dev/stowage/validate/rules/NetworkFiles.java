package dev.stowage.validate.rules;

import dev.stowage.compose.Service;
import dev.stowage.compose.VolumeMount;
import dev.stowage.problem.EcsProblem;
import dev.stowage.problem.Problem;
import dev.stowage.validate.subject.Disk;
import dev.stowage.validate.subject.Examined;
import dev.stowage.validate.subject.Subject;
import dev.stowage.value.PosixPath;
import dev.stowage.value.VolumeName;
import io.vavr.collection.Set;
import io.vavr.collection.Vector;

/** Data that is not to be on NFS, by which tasks reach EFS (Amazon EFS User Guide, "How Amazon EFS works"). */
final class NetworkFiles {
    private NetworkFiles() {}

    static Vector<Problem> areSupported(Examined project) {
        Set<VolumeName> disks = project.disks().map(Disk::name).toSet();
        return project.services()
                .flatMap(service -> KnownImages.local(service.value())
                        .toVector()
                        .flatMap(directory -> VolumeRules.mounts(service)
                                .filter(mount -> isOnNfs(mount.value(), directory, disks))
                                .map(mount -> problem(mount, service))));
    }

    private static boolean isOnNfs(VolumeMount mount, String directory, Set<VolumeName> disks) {
        return mount.volumeName().exists(volume -> !disks.contains(volume))
                && mount.target().map(PosixPath::clean).contains(directory);
    }

    private static Problem problem(Subject<VolumeMount> mount, Subject<Service> service) {
        return mount.problem(
                        EcsProblem.NFS_UNSUPPORTED,
                        service.value().name() + " keeps its data here, on EFS, thus on NFS, which its program does not"
                                + " support by its own documentation")
                .hint(
                        "add driver: ebs and driver_opts: {size: GIBIBYTES} to the volume, for a disk, which is deleted with"
                                + " its task, or let a managed service keep the data")
                .build();
    }
}
