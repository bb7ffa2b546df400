package dev.stowage.validate.rules;

import dev.stowage.compose.Volume;
import dev.stowage.extension.KeyName;
import dev.stowage.problem.EcsProblem;
import dev.stowage.problem.Problem;
import dev.stowage.validate.subject.Examined;
import dev.stowage.validate.subject.Subject;
import dev.stowage.value.Tree;
import io.vavr.collection.Vector;

/** Keys for file systems that exist. */
final class ExternalVolumes {
    private static final Vector<String> OF_WHAT_EXISTS = Vector.of(KeyName.MOUNT_TARGETS, KeyName.ACCESS_POINT);

    private ExternalVolumes() {}

    /** A file system that is made gets mount targets and an access point of its own. */
    static Vector<Problem> alone(Examined project) {
        return project.fileSystems()
                .reject(volume -> volume.value().external())
                .flatMap(volume -> OF_WHAT_EXISTS
                        .filter(key ->
                                volume.value().extensions().get(key).exists(value -> !value.equals(Tree.bool(false))))
                        .map(key -> misplaced(volume, key)));
    }

    private static Problem misplaced(Subject<Volume> volume, String key) {
        return volume.problemWith(
                        key,
                        EcsProblem.MISPLACED_EXTENSION,
                        key + " has no meaning for a file system that is made here")
                .hint("remove it, or add external: true and the id of a file system as name")
                .build();
    }
}
