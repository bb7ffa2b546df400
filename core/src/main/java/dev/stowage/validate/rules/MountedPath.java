package dev.stowage.validate.rules;

import dev.stowage.compose.ConfigMount;
import dev.stowage.compose.SecretMount;
import dev.stowage.compose.Service;
import dev.stowage.extension.JsonKey;
import dev.stowage.extension.SecretDelivery;
import dev.stowage.extension.SecretExtension;
import dev.stowage.source.AttributePath;
import dev.stowage.validate.defaults.Settings;
import dev.stowage.validate.subject.Subject;
import dev.stowage.value.PosixPath;
import io.vavr.collection.Vector;

/** The path of a secret or config in a container, and the mount that asks for it. */
record MountedPath(String path, AttributePath mount) {
    /** The files of a service, in the order of the file; none for secrets that arrive as variables. */
    static Vector<MountedPath> of(Subject<Service> service, Settings filledIn) {
        boolean asVariables = filledIn.service(service.value().name())
                .exists(found -> found.extension().secrets().contains(SecretDelivery.ENVIRONMENT));
        Vector<Vector<String>> secrets =
                asVariables ? Vector.empty() : service.value().secrets().map(mount -> paths(mount, filledIn));
        return at(service, "secrets", secrets)
                .appendAll(at(
                        service,
                        "configs",
                        service.value().configs().map(ConfigMount::path).map(Vector::of)));
    }

    /** A secret is a file, or a directory in which each of its JSON keys is one. */
    private static Vector<String> paths(SecretMount mount, Settings filledIn) {
        Vector<JsonKey> keys = filledIn.project()
                .secrets()
                .get(mount.source())
                .map(SecretExtension::keys)
                .getOrElse(Vector.empty());
        return keys.isEmpty() ? Vector.of(mount.path()) : keys.map(key -> PosixPath.join(mount.path(), key.name()));
    }

    private static Vector<MountedPath> at(Subject<Service> service, String attribute, Vector<Vector<String>> paths) {
        return paths.zipWithIndex()
                .flatMap(files -> files._1.map(path ->
                        new MountedPath(path, service.path().key(attribute).index(files._2))));
    }

    /** Where the path is written, if it is. */
    AttributePath target() {
        return mount.key("target");
    }

    boolean inRoot() {
        return directory().equals("/");
    }

    /** Only the directory of secrets is nobody else's. */
    boolean hidesOthers() {
        return !inRoot() && !path.startsWith(SecretMount.DIRECTORY + "/");
    }

    /** What the container then sees of the volume alone. */
    String directory() {
        return PosixPath.directory(path);
    }
}
