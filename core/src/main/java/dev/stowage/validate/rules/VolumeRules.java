package dev.stowage.validate.rules;

import dev.stowage.compose.Service;
import dev.stowage.compose.Volume;
import dev.stowage.compose.VolumeMount;
import dev.stowage.problem.EcsProblem;
import dev.stowage.problem.Problem;
import dev.stowage.source.AttributePath;
import dev.stowage.source.ComposePath;
import dev.stowage.validate.subject.Examined;
import dev.stowage.validate.subject.Subject;
import dev.stowage.value.VolumeName;
import io.vavr.Tuple2;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/** Mounts and drivers that AWS does not have. */
final class VolumeRules {
    private static final Vector<String> DRIVERS = Vector.of("efs", "ebs");

    private VolumeRules() {}

    /** What a service mounts, each with its place. */
    static Vector<Subject<VolumeMount>> mounts(Subject<Service> service) {
        return service.parts("volumes", service.value().volumes());
    }

    static Vector<Problem> mountsWhatEcsHas(Subject<Service> service) {
        return mounts(service).flatMap(VolumeRules::check);
    }

    /** The retired Docker integration knew no file systems in memory either. */
    static Vector<Problem> mountsVolumesOnly(Subject<Service> service) {
        return mounts(service).flatMap(VolumeRules::checkVolumesOnly);
    }

    private static Vector<Problem> checkVolumesOnly(Subject<VolumeMount> mount) {
        return switch (mount.value().type()) {
            case BIND ->
                Vector.of(MountRules.bind(mount)
                        .hint("make a directory a named volume, which starts empty, or use the dialect modern")
                        .build());
            case NPIPE, CLUSTER, IMAGE, TMPFS ->
                Vector.of(mount.problem(
                                EcsProblem.MOUNT_TYPE,
                                "the dialect docker-ecs has no mounts of type "
                                        + mount.value().type().word())
                        .hint("use a named volume, or the dialect modern")
                        .build());
            case VOLUME -> nameless(mount).map(Problem.Builder::build).toVector();
        };
    }

    private static Vector<Problem> check(Subject<VolumeMount> mount) {
        return switch (mount.value().type()) {
            case NPIPE, CLUSTER, IMAGE ->
                Vector.of(mount.problem(
                                EcsProblem.MOUNT_TYPE,
                                "ECS has no mounts of type "
                                        + mount.value().type().word())
                        .hint("use a named volume, a config or a secret")
                        .build());
            case VOLUME, TMPFS, BIND -> Vector.empty();
        };
    }

    /** A volume without a name would be a new one for every task. */
    static Option<Problem.Builder> nameless(Subject<VolumeMount> mount) {
        return Option.when(mount.value().source().isEmpty(), () -> withoutName(mount));
    }

    private static Problem.Builder withoutName(Subject<VolumeMount> mount) {
        String target =
                mount.value().target().map(mount.part("target", mount)::spelled).getOrElse("PATH");
        return mount.problem(EcsProblem.NAMELESS_VOLUME, "the volume at " + target + " has no name")
                .hint("declare it under volumes and " + named(target));
    }

    /** Compose takes a letter before a colon for a drive of Windows, and so for a part of the path. */
    private static String named(String target) {
        if (target.contains(":")) {
            return target.indexOf(':') == 1
                    ? "give it a name of more than one letter, which would be a drive of Windows"
                    : "name it in source";
        }
        return target.startsWith("/") || target.equals("PATH")
                ? "write NAME:" + target
                : "write NAME:/PATH, with the path in the container from its root";
    }

    static Vector<Problem> hasKnownDrivers(Examined project) {
        return Vector.ofAll(project.project().volumes())
                .filter(volume -> !volume._2.external())
                .filter(volume -> !volume._2.driver().forAll(VolumeRules::isKnown))
                .map(volume -> unknownDriver(volume, project));
    }

    /** Whether a volume is a file system with nothing in its options but what one takes. */
    static boolean isFileSystem(Subject<Volume> volume) {
        return volume.value().driver().forAll(VolumeRules::isKnown)
                && !NetworkShares.is(volume.value())
                && volume.value().boundDirectory().isEmpty()
                && FileSystemOptions.areAccepted(volume)
                && FileSystemPairs.areAccepted(volume);
    }

    /** Compose's own driver, which files often spell out, is the default here too. */
    private static boolean isKnown(String driver) {
        return driver.equals("local") || DRIVERS.contains(driver);
    }

    private static Problem unknownDriver(Tuple2<VolumeName, Volume> volume, Examined project) {
        AttributePath at = ComposePath.volume(volume._1).key("driver");
        return project.problem(
                        at,
                        EcsProblem.VOLUME_DRIVER,
                        "there is no volume driver "
                                + project.sources()
                                        .at(at)
                                        .spell(volume._2.driver().getOrElse("")) + " on AWS")
                .hint("remove it for a shared file system, or write one of " + DRIVERS.mkString(", "))
                .build();
    }
}
