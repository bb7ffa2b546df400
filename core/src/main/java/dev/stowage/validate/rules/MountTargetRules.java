package dev.stowage.validate.rules;

import dev.stowage.compose.MountType;
import dev.stowage.compose.Service;
import dev.stowage.compose.VolumeMount;
import dev.stowage.problem.EcsProblem;
import dev.stowage.problem.Problem;
import dev.stowage.validate.subject.MemoryFile;
import dev.stowage.validate.subject.Subject;
import dev.stowage.value.PosixPath;
import io.vavr.collection.Vector;

/** Where volumes and file systems in memory are in a container: Docker takes absolute paths only, and not the root. */
final class MountTargetRules {
    private MountTargetRules() {}

    static Vector<Problem> areBelowTheRoot(Subject<Service> service) {
        Vector<Subject<String>> inMemory = service.value()
                .tmpfs()
                .zipWithIndex((item, at) ->
                        service.part("tmpfs", at, MemoryFile.of(item).target()));
        return VolumeRules.mounts(service)
                .filter(mount -> isMade(mount.value().type()))
                .map(mount -> new Subject<>(target(mount.value()), mount.path(), mount.sources()))
                .appendAll(inMemory)
                .flatMap(MountTargetRules::check);
    }

    /** Of a volume without a name, what to write is told with that. */
    private static String target(VolumeMount mount) {
        String target = mount.target().getOrElse("");
        boolean isTold = mount.type() == MountType.VOLUME && mount.source().isEmpty() && !target.startsWith("/");
        return isTold ? "/" + target : target;
    }

    /** What is mounted from the host can become a volume, and keeps its target. The others have problems of their own. */
    private static boolean isMade(MountType type) {
        return type == MountType.VOLUME || type == MountType.TMPFS || type == MountType.BIND;
    }

    /** Whether it is a directory below the root. */
    static boolean isPossible(String target) {
        String path = PosixPath.clean(target);
        return path.startsWith("/") && !path.equals("/");
    }

    private static Vector<Problem> check(Subject<String> target) {
        return isPossible(target.value())
                ? Vector.empty()
                : Vector.of(target.value().startsWith("/") ? root(target) : relative(target));
    }

    private static Problem root(Subject<String> target) {
        return target.problem(EcsProblem.MOUNT_TARGET, "a mount at / would hide everything that the image has")
                .hint("mount it at a directory of its own, such as /data")
                .build();
    }

    private static Problem relative(Subject<String> target) {
        return target.problem(EcsProblem.MOUNT_TARGET, "the target of a mount is an absolute path")
                .hint("write the path in the container from its root on, such as /data")
                .build();
    }
}
