package dev.stowage.apply.run;

import dev.stowage.apply.aws.Aws;
import dev.stowage.apply.aws.Services.Wanted;
import dev.stowage.apply.running.Schedule;
import dev.stowage.apply.running.ServiceArn;
import dev.stowage.apply.running.TaskState;
import dev.stowage.apply.stack.HeldResource;
import dev.stowage.apply.stack.StackId;
import dev.stowage.apply.task.TaskGroup;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.time.Duration;

/**
 * Tasks that belong to no service, such as those of {@code stowage run -d} or of a schedule. Nobody else ends them, and neither a
 * cluster in which tasks run is deleted (Amazon ECS API Reference, "DeleteCluster") nor a security group that they are in.
 */
record LoneTasks(Aws aws, Run run) {
    private static final String CLUSTER = "AWS::ECS::Cluster";
    private static final String SERVICE = "AWS::ECS::Service";
    private static final String SCHEDULE = "AWS::Scheduler::Schedule";
    private static final String DEFINITION = "AWS::ECS::TaskDefinition";
    private static final String REASON = "stowage down";

    /** Two minutes are the longest that a container is given to end on Fargate (Amazon ECS, "ContainerDefinition"). */
    private static final Duration LONGEST = Duration.ofMinutes(3);

    /**
     * Ends those of a stack and waits until they have ended. A problem where the user interrupts or time is over; where ending
     * fails, the removal of the stack tells what it found in its way.
     */
    Option<Setback> end(StackId stack) {
        Vector<HeldResource> held = aws.stacks().resources(stack).getOrElse(Vector.empty());
        Vector<String> clusters = ids(held, CLUSTER);
        Vector<TaskState> ended = (clusters.isEmpty() ? amongOthers(stack, held) : clusters.flatMap(this::all))
                .filter(task ->
                        aws.tasks().stop(task.cluster(), task.id(), REASON).isEmpty());
        return wait(ended, run.elapsed().plus(LONGEST));
    }

    private static Vector<String> ids(Vector<HeldResource> held, String type) {
        return held.filter(resource -> resource.type().equals(type)).map(HeldResource::physicalId);
    }

    /** In the cluster of somebody else, also of a service that the stack has no more. */
    private Vector<TaskState> amongOthers(StackId stack, Vector<HeldResource> held) {
        Vector<String> definitions = ids(held, DEFINITION);
        return clusterOfOthers(held)
                .toVector()
                .flatMap(this::all)
                .filter(task -> task.isOf(TaskGroup.of(stack), definitions));
    }

    /** Its services and schedules say which it is. */
    private Option<String> clusterOfOthers(Vector<HeldResource> held) {
        return ids(held, SERVICE)
                .flatMap(service -> new ServiceArn(service).cluster())
                .headOption()
                .orElse(() -> ids(held, SCHEDULE)
                        .headOption()
                        .flatMap(name -> aws.schedules().schedule(name).toOption())
                        .map(Schedule::cluster));
    }

    private Vector<TaskState> all(String cluster) {
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
