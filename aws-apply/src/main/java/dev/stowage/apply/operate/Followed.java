package dev.stowage.apply.operate;

import dev.stowage.apply.aws.Aws;
import dev.stowage.apply.running.TaskDefinition;
import dev.stowage.apply.running.TaskState;
import io.vavr.collection.Vector;

/** What still prints of what somebody follows. */
record Followed(Aws aws, Survey survey, LogSources sources) {
    /**
     * Whether its last task has ended. Where a service wants tasks ECS starts new ones, and so does a schedule; what AWS does not
     * tell for the moment goes on.
     */
    boolean hasEnded() {
        return sources.only().map(this::hasEnded).getOrElse(this::hasNothingToCome);
    }

    private boolean hasEnded(TaskState task) {
        return aws.tasks()
                .describe(task.cluster(), Vector.of(task.id()))
                .exists(found -> found.forAll(TaskState::isStopped));
    }

    private boolean hasNothingToCome() {
        Survey now = survey.anew(aws);
        return survey.topology().schedules().isEmpty() && wantsNoTasks(now) && runsNone(now);
    }

    private boolean wantsNoTasks(Survey now) {
        return now.servicesLeft()
                .exists(services -> services.forAll(service ->
                        service.desired() == 0 || !sources.isOf(TaskDefinition.family(service.definition()))));
    }

    private boolean runsNone(Survey now) {
        return now.runningTasks().exists(tasks -> !tasks.exists(task -> sources.isOf(task.family())));
    }
}
