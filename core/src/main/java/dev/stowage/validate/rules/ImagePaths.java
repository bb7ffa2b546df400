package dev.stowage.validate.rules;

import dev.stowage.compose.Build;
import dev.stowage.compose.MountType;
import dev.stowage.compose.Service;
import dev.stowage.compose.VolumeMount;
import dev.stowage.load.contents.HostPath;
import dev.stowage.value.PosixPath;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.util.Locale;

/**
 * What a developer mounts over the image's own files: its code, to see changes at once, and volumes that keep what was
 * installed into the image from being hidden by that. On ECS a volume there would be empty, and hide them.
 */
final class ImagePaths {
    /** Names of directories that hold what came into being at run time. */
    private static final Vector<String> DATA = Vector.of("data", "upload", "storage", "backup", "volume", "persist");

    private static final Vector<String> DATA_ALONE =
            Vector.of("media", "log", "logs", "cache", "db", "files", "tmp", "postgres", "mysql", "mongo", "redis");

    private static final Vector<String> OF_STATE = Vector.of("/var/lib", "/var/opt", "/data", "/bitnami");

    /** Files by which images are built, and which no program reads for its configuration. */
    private static final Vector<String> MANIFESTS = Vector.of(
            "package.json",
            "package-lock.json",
            "yarn.lock",
            "pnpm-lock.yaml",
            "tsconfig.json",
            "requirements.txt",
            "pyproject.toml",
            "Gemfile",
            "Gemfile.lock",
            "composer.json",
            "composer.lock",
            "go.mod",
            "go.sum");

    private ImagePaths() {}

    /** Whether the path is part of what the image of the service is built of, and no place for data. */
    static boolean isBuiltIn(Service service, VolumeMount mount, Option<HostPath> found) {
        String source = mount.source().getOrElse("");
        return service.build()
                .flatMap(Build::namedContext)
                .exists(context -> source.equals(context)
                        || (source.startsWith(context + "/")
                                && !isData(mount)
                                && found.exists(path -> isCode(path, source, context))));
    }

    /** What is not there yet is made by Docker, unless the context, which is not the whole project, is not there either. */
    private static boolean isCode(HostPath path, String source, String context) {
        return switch (path.kind()) {
            case DIRECTORY -> true;
            case NOTHING -> !path.below().exists(below -> source.equals(context + below.substring(1)));
            case SMALL_TEXT, OTHER -> MANIFESTS.contains(PosixPath.name(source));
        };
    }

    /** Whether a directory of the host has files, and is not known to be one of what came into being at run time. */
    static boolean mayBeRead(HostPath path, VolumeMount mount, Service service) {
        return path.below().isDefined() && path.hasFiles() && !isData(mount) && !isOfState(mount, service);
    }

    /** Where programs keep what they know by custom (<em>Filesystem Hierarchy Standard</em>, "/var"), or by their manuals. */
    static boolean isOfState(VolumeMount mount, Service service) {
        return mount.target()
                .map(PosixPath::clean)
                .exists(target -> PosixPath.name(target).startsWith(".")
                        || OF_STATE.appendAll(KnownImages.local(service))
                                .exists(place -> PosixPath.isAtOrBelow(target, place)));
    }

    private static boolean isData(VolumeMount mount) {
        return Vector.ofAll(mount.source())
                .appendAll(mount.target())
                .map(path -> PosixPath.name(path).toLowerCase(Locale.ROOT))
                .exists(name -> DATA_ALONE.contains(name) || DATA.exists(name::contains));
    }

    /** Whether it is, by its name, a directory of logs. */
    static boolean isOfLogs(String directory) {
        return (directory + "/").startsWith("/var/log/") || directory.endsWith("/logs");
    }

    /** Whether a volume without a name stands where the image has files: Docker would fill it with them. */
    static boolean isFilled(Service service, VolumeMount mount) {
        return isInsideAMount(service, mount) || (service.build().isDefined() && !isData(mount));
    }

    private static boolean isInsideAMount(Service service, VolumeMount mount) {
        return service.volumes()
                .filter(other -> other.type() == MountType.BIND)
                .flatMap(VolumeMount::target)
                .exists(around -> mount.target().exists(target -> target.startsWith(around + "/")));
    }
}
