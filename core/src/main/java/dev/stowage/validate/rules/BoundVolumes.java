package dev.stowage.validate.rules;

import dev.stowage.compose.Volume;
import dev.stowage.problem.EcsProblem;
import dev.stowage.problem.Edit;
import dev.stowage.problem.Problem;
import dev.stowage.source.AttributePath;
import dev.stowage.source.ComposePath;
import dev.stowage.validate.subject.Examined;
import dev.stowage.validate.subject.Subject;
import dev.stowage.value.Tree;
import dev.stowage.value.VolumeName;
import io.vavr.Tuple2;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/**
 * Volumes whose files are those of a directory of the host (Docker Docs, "docker volume create", options of the driver
 * local), or were before they became volumes: on AWS they start empty.
 */
final class BoundVolumes {
    private static final Vector<String> OPTIONS = Vector.of("type", "o", "device");

    private BoundVolumes() {}

    /** As a mount of that directory. */
    static Vector<Problem> areNotOfTheHost(Examined project) {
        return project.fileSystems()
                .reject(volume -> volume.value().external())
                .flatMap(volume -> volume.value()
                        .boundDirectory()
                        .map(device -> problem(
                                volume,
                                device,
                                MachinePaths.instead(
                                        device, project.contents().hostPaths().get(device)))));
    }

    private static Problem problem(Subject<Volume> volume, String device, Option<String> ofTheMachine) {
        Subject<String> written = volume.inside("driver_opts.device", device);
        AttributePath options = volume.path().key("driver_opts");
        return written.problem(
                        EcsProblem.BIND_MOUNT, "there is no host on ECS to mount " + written.spelled(device) + " from")
                .path(options)
                .hint(ofTheMachine.getOrElse("remove " + OPTIONS.mkString(", ")
                        + ": the volume is a file system of its own, which starts empty"))
                .edits(
                        ofTheMachine.isEmpty() && isPlain(volume.value())
                                ? Vector.of(withoutOptions(volume, options))
                                : Vector.empty())
                .build();
    }

    /** A volume of which nothing is left would go with them. */
    private static Edit withoutOptions(Subject<Volume> volume, AttributePath options) {
        boolean isAlone = volume.value().driver().isEmpty()
                && volume.value().labels().isEmpty()
                && volume.value().name().endsWith("_" + volume.path().last());
        return isAlone ? Edit.set(volume.path(), new Tree.Fields(LinkedHashMap.empty())) : Edit.remove(options);
    }

    /** Whether it is nothing but a directory. */
    private static boolean isPlain(Volume volume) {
        return volume.driverOpts().keySet().forAll(OPTIONS::contains);
    }

    /** What was mounted from the host when the file was written is easily taken for what is in the volume. */
    static Vector<Problem> startEmpty(Examined project) {
        return project.contents().namesakes().toVector().map(namesake -> empty(namesake, project));
    }

    private static Problem empty(Tuple2<VolumeName, String> namesake, Examined project) {
        AttributePath path = ComposePath.volume(namesake._1);
        return project.problemAtKey(
                        path,
                        EcsProblem.VOLUME_STARTS_EMPTY,
                        namesake._1 + " starts empty on ECS, and what is in " + namesake._2 + " is not copied to it")
                .hint("build what tasks need of it into the image, or copy it once from a task that mounts the volume")
                .build();
    }
}
