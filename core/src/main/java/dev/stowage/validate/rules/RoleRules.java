package dev.stowage.validate.rules;

import dev.stowage.compose.Service;
import dev.stowage.extension.KeyName;
import dev.stowage.problem.EcsProblem;
import dev.stowage.problem.Problem;
import dev.stowage.validate.settings.ServiceSettings;
import dev.stowage.validate.subject.Examined;
import dev.stowage.validate.subject.Subject;
import dev.stowage.value.ServiceName;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Vector;

/** Rights of tasks, and whose role gets them. */
final class RoleRules {
    private static final Vector<String> RIGHTS = Vector.of(KeyName.ROLE, KeyName.POLICIES);

    private RoleRules() {}

    /** A role that exists gets no rights from here; a task has one role, also for its sidecars. */
    static Vector<Problem> giveRightsToOwnRoles(
            Examined project, LinkedHashMap<ServiceName, ServiceSettings> settings) {
        return project.services()
                .filter(service -> settings.get(
                                project.tasks().task(service.value().name()))
                        .exists(task -> task.extension().taskRoleArn().isDefined()))
                .flatMap(service -> RIGHTS.filter(
                                key -> service.value().extensions().containsKey(key))
                        .map(key -> misplaced(service, key)));
    }

    private static Problem misplaced(Subject<Service> service, String key) {
        return service.problemWith(
                        key,
                        EcsProblem.MISPLACED_EXTENSION,
                        key + " has no meaning beside " + KeyName.TASK_ROLE_ARN + ", whose role is not made here")
                .hint("give these rights to that role, or remove " + KeyName.TASK_ROLE_ARN
                        + " for a role of the project's own")
                .build();
    }
}
