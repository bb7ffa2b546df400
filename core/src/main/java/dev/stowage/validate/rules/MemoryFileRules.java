package dev.stowage.validate.rules;

import dev.stowage.compose.MountType;
import dev.stowage.compose.Service;
import dev.stowage.compose.TmpfsOptions;
import dev.stowage.problem.EcsProblem;
import dev.stowage.problem.Problem;
import dev.stowage.validate.settings.Compute;
import dev.stowage.validate.settings.ServiceSettings;
import dev.stowage.validate.subject.Examined;
import dev.stowage.validate.subject.MemoryFile;
import dev.stowage.validate.subject.SizeAttributes;
import dev.stowage.validate.subject.Subject;
import dev.stowage.value.Bytes;
import dev.stowage.value.PosixPath;
import dev.stowage.value.ServiceName;
import io.vavr.Tuple;
import io.vavr.Tuple2;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/** File systems in memory, of which ECS wants to know the size (<em>Amazon ECS API Reference</em>, "Tmpfs"). */
final class MemoryFileRules {
    private static final Vector<String> TEMPORARY = Vector.of("/tmp", "/var/tmp");

    private MemoryFileRules() {}

    /** A share of the memory of the host means nothing on AWS, and half of a number would be some other size. */
    static Vector<Problem> haveASize(Subject<Service> service) {
        return service.parts("tmpfs", service.value().tmpfs())
                .filter(item -> isUnknown(MemoryFile.of(item.value())))
                .map(item -> item.problem(
                                EcsProblem.TMPFS_SIZE,
                                "the size of a file system in memory has to be a number of bytes")
                        .hint("write a number with one of the units k, m, g: size=64m")
                        .build());
    }

    /** Docker refuses the same ones. */
    static Vector<Problem> haveOptionsOfEcs(Subject<Service> service) {
        return service.parts("tmpfs", service.value().tmpfs())
                .flatMap(item -> MemoryFile.of(item.value())
                        .options()
                        .flatMap(
                                option -> TmpfsOptionNames.objection(option).map(hint -> foreign(item, option, hint))));
    }

    private static Problem foreign(Subject<String> item, String option, String hint) {
        return item.problem(
                        EcsProblem.TMPFS_OPTION,
                        "ECS has no mount option " + item.spelled(option) + " of a file system in memory")
                .hint(hint)
                .build();
    }

    /** Programs write there what does not fit into a variable: uploads, archives, what they sort. */
    static Vector<Problem> haveRoom(Subject<Service> service) {
        return unsized(service)
                .filter(file -> TEMPORARY.contains(file.value()))
                .map(file -> file.problem(
                                EcsProblem.TMPFS_WITHOUT_SIZE,
                                "a file system in memory needs a size on ECS; without one it has "
                                        + MemoryFile.USUAL_MEBIBYTES + " MiB")
                        .hint(
                                "write the size that it needs, which is memory of the task, such as size=256m; or remove it,"
                                        + " where the root directory may be written")
                        .build());
    }

    private static Vector<Subject<String>> unsized(Subject<Service> service) {
        Vector<Subject<String>> inTmpfs = service.value()
                .tmpfs()
                .map(MemoryFile::of)
                .zipWithIndex((file, at) -> Tuple.of(file, service.part("tmpfs", at, PosixPath.clean(file.target()))))
                .filter(file -> file._1.size().isEmpty())
                .map(Tuple2::_2);
        return inTmpfs.appendAll(service.value()
                .volumes()
                .zipWithIndex()
                .filter(mount -> mount._1.type() == MountType.TMPFS
                        && mount._1.tmpfs().flatMap(TmpfsOptions::size).isEmpty())
                .flatMap(mount ->
                        mount._1.target().map(target -> service.part("volumes", mount._2, PosixPath.clean(target)))));
    }

    /** What is written there takes memory of the task, which is stopped when there is none left. */
    static Vector<Problem> leaveMemory(Examined project, LinkedHashMap<ServiceName, ServiceSettings> settings) {
        return project.services()
                .flatMap(service -> settings.get(
                                project.tasks().task(service.value().name()))
                        .flatMap(task -> task.compute()
                                .fold(fargate -> Option.some(fargate.size().memory()), Compute.Instances::memory))
                        .toVector()
                        .flatMap(memory -> files(service)
                                .filter(file -> file.value().mebibytesRoundedUp() >= memory)
                                .map(file -> larger(file, memory, service))));
    }

    private static Vector<Subject<Bytes>> files(Subject<Service> service) {
        return service.value()
                .tmpfs()
                .zipWithIndex()
                .flatMap(item -> MemoryFile.of(item._1).bytes().map(size -> service.part("tmpfs", item._2, size)))
                .appendAll(service.value()
                        .volumes()
                        .zipWithIndex()
                        .filter(mount -> mount._1.type() == MountType.TMPFS)
                        .flatMap(mount -> mount._1
                                .tmpfs()
                                .flatMap(TmpfsOptions::size)
                                .map(size ->
                                        service.part("volumes", mount._2, size).inside("tmpfs.size", size))));
    }

    private static Problem larger(Subject<Bytes> file, int memory, Subject<Service> service) {
        return file.problem(
                        EcsProblem.TMPFS_LARGE,
                        "this file system in memory may become as large as the memory of its task, " + memory
                                + " MiB, which ends the task")
                .hint("write a smaller size, or more memory, as " + limit(service.value()) + " of "
                        + service.value().name())
                .build();
    }

    private static String limit(Service service) {
        boolean isOfDeploy = service.limits().exists(limits -> limits.memory().isDefined());
        return isOfDeploy ? SizeAttributes.MEMORY_LIMIT : "mem_limit";
    }

    private static boolean isUnknown(MemoryFile file) {
        return file.size().isDefined() && file.bytes().isEmpty();
    }
}
