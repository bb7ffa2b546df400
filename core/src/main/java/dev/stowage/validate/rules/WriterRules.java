package dev.stowage.validate.rules;

import dev.stowage.compose.NumericUser;
import dev.stowage.compose.Service;
import dev.stowage.compose.Volume;
import dev.stowage.problem.EcsProblem;
import dev.stowage.problem.Edit;
import dev.stowage.problem.Problem;
import dev.stowage.validate.subject.Disk;
import dev.stowage.validate.subject.Examined;
import dev.stowage.validate.subject.Subject;
import dev.stowage.validate.subject.VolumeWriters;
import dev.stowage.value.Tree;
import dev.stowage.value.VolumeName;
import io.vavr.collection.Map;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/**
 * Whether the users who write a volume are allowed to: the root of a new file system, and of a disk, belongs to root
 * (<em>Amazon EFS User Guide</em>, "NFS-level users, groups, and permissions"; <em>Amazon ECS Developer Guide</em>,
 * "Non-root user behavior"). A number as {@code user} is enough for either; the user of an image is known for
 * well-known images only.
 */
final class WriterRules {
    private static final String UNKNOWN =
            "if its image runs as another user than root, write that number as its user, such as"
                    + " user: \"1000\"; if as root, user: \"0\" says so";

    /** The user of a service, by its number; none where that is in the image only. */
    private record Writer(Service service, Option<String> uid) {
        static Writer of(Service service) {
            return new Writer(
                    service,
                    NumericUser.of(service)
                            .map(NumericUser::uid)
                            .orElse(() -> service.user()
                                    .fold(
                                            () -> KnownImages.user(service).map(uid -> Integer.toString(uid)),
                                            name -> Option.when(name.split(":", -1)[0].equals("root"), "0"))));
        }

        boolean isKnown() {
            return uid.isDefined();
        }

        boolean hasNumber() {
            return NumericUser.of(service).isDefined();
        }

        boolean isRoot() {
            return uid.contains("0");
        }
    }

    private WriterRules() {}

    static Vector<Problem> mayWrite(Examined project) {
        Map<VolumeName, Vector<Service>> writers = VolumeWriters.of(project.project());
        return project.fileSystems()
                .filter(volume -> isOpen(volume.value()))
                .flatMap(volume -> ofFiles(volume, writers(volume, writers)))
                .appendAll(project.disks()
                        .map(Disk::volume)
                        .flatMap(disk -> ofDisk(disk, writers(disk, writers), project)));
    }

    /** Whether the file leaves it to us whose it is; the files of a server are somebody's already. */
    private static boolean isOpen(Volume volume) {
        return !volume.external()
                && !NetworkShares.is(volume)
                && !volume.driverOpts().containsKey("uid")
                && !volume.driverOpts().containsKey("root_directory");
    }

    private static Vector<Writer> writers(Subject<Volume> volume, Map<VolumeName, Vector<Service>> writers) {
        return writers.getOrElse(new VolumeName(volume.path().last()), Vector.empty())
                .map(Writer::of)
                .reject(Writer::isRoot);
    }

    private static Option<Problem> ofFiles(Subject<Volume> volume, Vector<Writer> writers) {
        Vector<String> users = writers.flatMap(Writer::uid).distinct();
        if (users.size() > 1) {
            return Option.some(disagree(volume, writers));
        }
        return writers.exists(Writer::hasNumber)
                ? Option.none()
                : users.headOption()
                        .map(user -> belongsToRoot(volume, writers, user))
                        .orElse(() -> writers.headOption().map(writer -> unknown(volume, writer)));
    }

    private static Problem disagree(Subject<Volume> volume, Vector<Writer> writers) {
        return about(
                        volume,
                        names(writers.filter(Writer::isKnown)) + " write " + name(volume)
                                + " as users that differ, and it belongs to one of them")
                .hint("add uid to its driver_opts: whoever writes it, writes as that user then")
                .build();
    }

    private static Problem belongsToRoot(Subject<Volume> volume, Vector<Writer> writers, String user) {
        return about(
                        volume,
                        "the image of " + names(writers.filter(Writer::isKnown)) + " runs as user " + user + ", and "
                                + name(volume) + " belongs to root")
                .hint("add uid and gid to its driver_opts, and it belongs to that user")
                .edits(owner(volume, user))
                .build();
    }

    /** Beside what a file system takes: what is written else is corrected first, and goes with it. A group that is said stays. */
    private static Vector<Edit> owner(Subject<Volume> volume, String user) {
        return Vector.of("uid", "gid")
                .filter(option -> VolumeRules.isFileSystem(volume))
                .reject(volume.value().driverOpts()::containsKey)
                .map(option -> Edit.set(volume.path().key("driver_opts").key(option), Tree.text(user)));
    }

    private static Problem unknown(Subject<Volume> volume, Writer writer) {
        return about(volume, writer.service().name() + " writes " + name(volume) + ", which belongs to root by default")
                .hint(UNKNOWN)
                .build();
    }

    /** The user of a container is let in by ECS, if it is said there who that is. */
    private static Vector<Problem> ofDisk(Subject<Volume> disk, Vector<Writer> writers, Examined project) {
        return writers.filter(writer -> writer.service().user().isEmpty())
                .map(writer -> writer.uid()
                        .map(user -> about(
                                        disk,
                                        "the image of " + writer.service().name() + " runs as user " + user + ", and "
                                                + name(disk) + " belongs to root")
                                .hint("write it as user of the service, and ECS lets that user write")
                                .addEdit(Edit.set(
                                        project.subject(writer.service()).path().key("user"), Tree.text(user)))
                                .build())
                        .getOrElse(() -> unknown(disk, writer)));
    }

    private static Problem.Builder about(Subject<Volume> volume, String sentence) {
        return volume.problemAtKey(EcsProblem.NOT_WRITABLE, sentence);
    }

    private static String name(Subject<Volume> volume) {
        return volume.path().last();
    }

    private static String names(Vector<Writer> writers) {
        return writers.map(writer -> writer.service().name().value()).mkString(", ");
    }
}
