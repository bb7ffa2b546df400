package dev.stowage.validate.rules;

import dev.stowage.compose.MountType;
import dev.stowage.compose.Service;
import dev.stowage.compose.VolumeMount;
import dev.stowage.compose.VolumeOptions;
import dev.stowage.problem.Problem;
import dev.stowage.validate.settings.ServiceSettings;
import dev.stowage.validate.subject.Disks;
import dev.stowage.validate.subject.Examined;
import dev.stowage.validate.subject.Subject;
import dev.stowage.value.ServiceName;
import dev.stowage.value.VolumeName;
import io.vavr.Tuple;
import io.vavr.Tuple2;
import io.vavr.collection.HashSet;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Set;
import io.vavr.collection.Vector;

/**
 * Volumes by which a web server is given the files of the image of another service: Docker copies to a new volume what the
 * image has there (Docker Docs, "Volumes"), and a file system on AWS starts empty.
 */
final class FilledVolumes {
    private static final Set<String> WEB_SERVERS =
            HashSet.of("nginx", "nginx-unprivileged", "openresty", "httpd", "caddy", "lighttpd", "static-web-server");

    private FilledVolumes() {}

    static Vector<Problem> startEmpty(Examined project, LinkedHashMap<ServiceName, ServiceSettings> settings) {
        return project.project()
                .volumes()
                .toVector()
                .filter(volume -> !volume._2.external() && !Disks.isDisk(volume._2))
                .map(Tuple2::_1)
                .filter(volume -> isServed(volume, project))
                .flatMap(volume -> filled(volume, project, settings));
    }

    private static boolean isServed(VolumeName volume, Examined project) {
        return project.services()
                .exists(service -> isWebServer(service.value())
                        && !mounts(volume, service.value()).isEmpty());
    }

    private static boolean isWebServer(Service service) {
        return service.build().isEmpty()
                && service.image().map(UsualPorts::name).exists(WEB_SERVERS::contains);
    }

    private static Vector<VolumeMount> mounts(VolumeName volume, Service service) {
        return service.volumes()
                .filter(mount ->
                        mount.type() == MountType.VOLUME && mount.source().contains(volume.value()));
    }

    /** A task that runs before others is there to fill it, and images that are known fill it themselves. */
    private static Vector<Problem> filled(
            VolumeName volume, Examined project, LinkedHashMap<ServiceName, ServiceSettings> settings) {
        Vector<Tuple2<Subject<Service>, VolumeMount>> writers = project.services()
                .filter(service -> !isWebServer(service.value()))
                .flatMap(service -> mounts(volume, service.value()).map(mount -> Tuple.of(service, mount)));
        boolean isCared =
                writers.exists(writer -> ImageUsers.of(writer._1.value()).isDefined()
                        || copies(writer._1.value(), writer._2)
                        || settings.get(writer._1.value().name()).exists(StandaloneRules::isStandalone));
        return isCared
                ? Vector.empty()
                : writers.find(writer -> isCopied(writer._2))
                        .toVector()
                        .map(writer -> problem(volume, writer, project));
    }

    private static boolean isCopied(VolumeMount mount) {
        return !mount.volume().exists(VolumeOptions::nocopy) && !mount.readOnly();
    }

    /** Whether its command seems to put something there. */
    private static boolean copies(Service service, VolumeMount mount) {
        return service.command()
                .toVector()
                .appendAll(service.entrypoint())
                .flatMap(words -> words)
                .exists(word -> word.contains("collectstatic") || mount.target().exists(word::contains));
    }

    private static Problem problem(VolumeName volume, Tuple2<Subject<Service>, VolumeMount> writer, Examined project) {
        Service service = writer._1.value();
        return BoundVolumes.empty(
                        volume,
                        project,
                        volume + " starts empty on ECS, where Docker copies to it what the image of " + service.name()
                                + " has there")
                .hint("let the command of " + service.name()
                        + " copy these files when it starts, or serve them from its image")
                .build();
    }
}
