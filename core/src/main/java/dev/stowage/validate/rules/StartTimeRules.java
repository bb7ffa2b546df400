package dev.stowage.validate.rules;

import dev.stowage.compose.Service;
import dev.stowage.compose.VolumeMount;
import dev.stowage.problem.EcsProblem;
import dev.stowage.problem.Edit;
import dev.stowage.problem.Problem;
import dev.stowage.validate.settings.HealthProbe;
import dev.stowage.validate.settings.ServiceSettings;
import dev.stowage.validate.subject.Examined;
import dev.stowage.validate.subject.Subject;
import dev.stowage.value.ServiceName;
import dev.stowage.value.Tree;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Vector;

/**
 * How long services may take to start that fill a volume when they do so first. ECS replaces a task that fails its check,
 * which Docker does not, and the next one finds a half of the files (<em>Amazon ECS API Reference</em>, "HealthCheck").
 */
final class StartTimeRules {
    /** Seconds that a database takes to make its files on EFS, and more. */
    private static final int ENOUGH = 120;

    /** The most that ECS waits, in seconds. */
    private static final String MOST = HealthProbe.LONGEST_START + "s";

    private StartTimeRules() {}

    static Vector<Problem> areEnough(Examined project, LinkedHashMap<ServiceName, ServiceSettings> settings) {
        return project.services()
                .filter(service -> fillsAVolume(service.value(), project)
                        && settings.get(service.value().name()).exists(StartTimeRules::isReplacedSoon))
                .map(StartTimeRules::problem);
    }

    /** Whether the program makes files there when it first starts, as databases do, and nobody else has made the volume. */
    private static boolean fillsAVolume(Service service, Examined project) {
        return service.volumes()
                .filter(mount -> !mount.readOnly() && ImagePaths.isOfState(mount, service))
                .flatMap(VolumeMount::volumeName)
                .flatMap(project.project().volumes()::get)
                .exists(volume -> !volume.external());
    }

    private static boolean isReplacedSoon(ServiceSettings service) {
        boolean isReplaced = service.essential() && !service.isStandalone();
        return isReplaced && service.health().exists(probe -> probe.secondsToFail() < ENOUGH);
    }

    private static Problem problem(Subject<Service> service) {
        Subject<String> start = service.inside("healthcheck.start_period", MOST);
        return start.problem(
                        EcsProblem.START_PERIOD_SHORT,
                        service.value().name()
                                + " writes a volume, and ECS, unlike Docker, replaces its task when it is not healthy in"
                                + " time: what it was writing may be left half done")
                .hint("write start_period: " + MOST + ", which ends as soon as the check passes")
                .addEdit(Edit.set(start.path(), Tree.text(MOST)))
                .build();
    }
}
