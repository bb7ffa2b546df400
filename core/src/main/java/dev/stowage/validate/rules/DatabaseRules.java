package dev.stowage.validate.rules;

import dev.stowage.compose.Service;
import dev.stowage.compose.VolumeMount;
import dev.stowage.problem.EcsProblem;
import dev.stowage.problem.Problem;
import dev.stowage.validate.settings.ServiceSettings;
import dev.stowage.validate.subject.Examined;
import dev.stowage.validate.subject.MemoryFile;
import dev.stowage.validate.subject.Subject;
import dev.stowage.value.ServiceName;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Vector;

/**
 * Databases without a volume. Docker Compose keeps their data from one container to the next, in a volume without a name
 * that their image declares; on ECS it goes with the task (<em>Amazon ECS Developer Guide</em>, "Storage options for
 * Amazon ECS tasks"), and an update starts an empty one beside it.
 */
final class DatabaseRules {
    private DatabaseRules() {}

    static Vector<Problem> keepTheirData(Examined project, LinkedHashMap<ServiceName, ServiceSettings> settings) {
        return project.services()
                .filter(service -> settings.get(service.value().name()).exists(found -> !found.isStandalone()))
                .flatMap(service -> DatabaseFiles.of(service.value())
                        .filter(files -> !isMounted(service.value(), files))
                        .map(files -> problem(service, files)));
    }

    /** What is mounted there, or borrowed, has problems of its own. */
    private static boolean isMounted(Service service, DatabaseFiles files) {
        return !service.volumesFrom().isEmpty()
                || service.volumes()
                        .flatMap(VolumeMount::target)
                        .appendAll(service.tmpfs().map(MemoryFile::of).map(MemoryFile::target))
                        .exists(files::isAt);
    }

    private static Problem problem(Subject<Service> service, DatabaseFiles files) {
        return service.problemWith(
                        "image",
                        EcsProblem.DATA_NOT_KEPT,
                        service.value().name() + " has no volume at " + files.directory()
                                + ", and what it stores there is gone with its task")
                .hint("add NAME:" + files.directory()
                        + " to its volumes, and NAME: {} under volumes at the top level; then"
                        + " an update stops the old task before it starts the new one")
                .build();
    }
}
