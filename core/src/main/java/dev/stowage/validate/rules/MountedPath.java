package dev.stowage.validate.rules;

import dev.stowage.compose.ConfigMount;
import dev.stowage.compose.SecretMount;
import dev.stowage.compose.Service;
import dev.stowage.extension.SecretDelivery;
import dev.stowage.source.AttributePath;
import dev.stowage.validate.settings.ServiceSettings;
import dev.stowage.validate.subject.Subject;
import dev.stowage.value.PosixPath;
import dev.stowage.value.ServiceName;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Vector;

/** The path of a secret or config in a container, and the mount that asks for it. */
record MountedPath(String path, AttributePath mount) {
    /** The files of a service, in the order of the file; none for secrets that arrive as variables. */
    static Vector<MountedPath> of(Subject<Service> service, LinkedHashMap<ServiceName, ServiceSettings> settings) {
        boolean asVariables = settings.get(service.value().name())
                .exists(found -> found.extension().secrets().contains(SecretDelivery.ENVIRONMENT));
        Vector<String> secrets =
                asVariables ? Vector.empty() : service.value().secrets().map(SecretMount::path);
        return at(service, "secrets", secrets)
                .appendAll(at(service, "configs", service.value().configs().map(ConfigMount::path)));
    }

    private static Vector<MountedPath> at(Subject<Service> service, String attribute, Vector<String> paths) {
        return paths.zipWithIndex((path, position) ->
                new MountedPath(path, service.path().key(attribute).index(position)));
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
