package dev.stowage.validate.rules;

import dev.stowage.compose.Service;
import dev.stowage.compose.Volume;
import dev.stowage.compose.VolumeMount;
import dev.stowage.compose.VolumeOptions;
import dev.stowage.problem.EcsProblem;
import dev.stowage.problem.Problem;
import dev.stowage.validate.subject.Examined;
import dev.stowage.validate.subject.Subject;
import dev.stowage.value.PosixPath;
import io.vavr.collection.HashSet;
import io.vavr.collection.Set;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/**
 * Volumes over the files that an image is built with. Docker fills a new volume with what the image has there (Docker Docs,
 * "Volumes", on new volumes that are mounted over files); a file system on AWS starts empty, and hides it.
 */
final class ImageVolumes {
    /** Where tools put what a program is made of. */
    private static final Set<String> INSTALLED = HashSet.of(
            "node_modules",
            "bower_components",
            "vendor",
            "venv",
            ".venv",
            "site-packages",
            "dist-packages",
            ".bundle",
            "bundle",
            "gems",
            "_build");

    private ImageVolumes() {}

    static Vector<Problem> hideNothing(Examined project) {
        return project.services()
                .flatMap(service -> VolumeRules.mounts(service)
                        .filter(mount -> startsEmpty(mount.value(), project))
                        .flatMap(mount -> hidden(mount, service.value())));
    }

    private static boolean startsEmpty(VolumeMount mount, Examined project) {
        return !mount.volume().exists(VolumeOptions::nocopy)
                && mount.volumeName().flatMap(project.project().volumes()::get).exists(ImageVolumes::isFilled);
    }

    /** By Docker: not one that shows a directory, of this machine or another. */
    private static boolean isFilled(Volume volume) {
        return !volume.external() && volume.boundDirectory().isEmpty() && !NetworkShares.is(volume);
    }

    private static Option<Problem> hidden(Subject<VolumeMount> mount, Service service) {
        return mount.value()
                .target()
                .map(PosixPath::clean)
                .flatMap(target -> hidden(target, service)
                        .map(hidden -> mount.problem(
                                        EcsProblem.VOLUME_STARTS_EMPTY,
                                        "the volume starts empty on ECS, and hides " + hidden.what() + " in "
                                                + mount.part("target", target).spelled(target))
                                .hint(hidden.advice())
                                .build()));
    }

    /** What an image has in a directory, and what to do. */
    private record Hidden(String what, String advice) {}

    private static Option<Hidden> hidden(String target, Service service) {
        return Option.when(
                        ImageDirectories.isOfOutput(target, service),
                        new Hidden(
                                "the links by which the image prints what it logs",
                                "leave the volume out: what the container prints is in CloudWatch"))
                .orElse(() -> Option.when(service.build().isDefined(), service)
                        .flatMap(built -> advice(target, built))
                        .map(advice -> new Hidden("what the image is built with", advice)));
    }

    private static Option<String> advice(String target, Service service) {
        if (INSTALLED.contains(PosixPath.name(target))) {
            return Option.some("leave the volume out: the image has what is installed there");
        }
        return Option.when(
                ImageDirectories.isOfTheProgram(target) || NamedPaths.isProgramIn(target, service),
                "mount a directory in it that has data alone; another service that needs the same files has them in an"
                        + " image of its own");
    }
}
