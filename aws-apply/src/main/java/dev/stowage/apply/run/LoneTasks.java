package dev.stowage.apply.run;

import dev.stowage.apply.aws.Aws;
import dev.stowage.apply.aws.Services.Wanted;
import dev.stowage.apply.running.TaskState;
import dev.stowage.apply.stack.HeldResource;
import dev.stowage.apply.stack.StackId;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.time.Duration;

/**
 * Tasks that belong to no service, such as those of {@code stowage run -d} or of a schedule. Nobody else ends them, and a
 * cluster in which tasks run is not deleted (Amazon ECS API Reference, "DeleteCluster").
 */
record LoneTasks(Aws aws, Run run) {
    private static final String CLUSTER = "AWS::ECS::Cluster";
    private static final String REASON = "stowage down";

    /** Two minutes are the longest that a container is given to end on Fargate (Amazon ECS, "ContainerDefinition"). */
    private static final Duration LONGEST = Duration.ofMinutes(3);

    /**
     * Ends those in the stack's own cluster and waits until they have ended. A problem where the user interrupts or time is
     * over; where ending fails, the removal of the cluster tells what it found in its way.
     */
    Option<Setback> end(StackId stack) {
        Vector<TaskState> ended = aws.stacks()
                .resources(stack)
                .getOrElse(Vector.empty())
                .filter(resource -> resource.type().equals(CLUSTER))
                .map(HeldResource::physicalId)
                .reject(String::isEmpty)
                .flatMap(this::tasks)
                .filter(task ->
                        aws.tasks().stop(task.cluster(), task.id(), REASON).isEmpty());
        return wait(ended, run.elapsed().plus(LONGEST));
    }

    private Vector<TaskState> tasks(String cluster) {
        return aws.services()
                .tasks(cluster, Option.none(), Wanted.RUNNING)
                .getOrElse(Vector.empty())
                .filter(task -> task.ofService().isEmpty());
    }

    private Option<Setback> wait(Vector<TaskState> ending, Duration end) {
        Option<Setback> stopped = Option.none();
        Vector<TaskState> left = ending;
        while (left.nonEmpty() && stopped.isEmpty() && run.elapsed().compareTo(end) < 0) {
            stopped = run.nextLook("tasks of no service are still ending");
            left = left.filter(this::isEnding);
        }
        return stopped;
    }

    /** One that ECS does not tell of any more has ended. */
    private boolean isEnding(TaskState task) {
        return aws.tasks()
                .describe(task.cluster(), Vector.of(task.id()))
                .fold(failure -> true, found -> found.exists(now -> !now.isStopped()));
    }
}
