package dev.stowage.apply.run;

import dev.stowage.apply.aws.Aws;
import dev.stowage.apply.aws.ServiceFailure;
import dev.stowage.apply.aws.Services.Wanted;
import dev.stowage.apply.running.TaskState;
import dev.stowage.apply.stack.HeldResource;
import dev.stowage.apply.stack.StackId;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/**
 * Tasks that belong to no service, such as those of {@code stowage run -d} or of a schedule. Nobody else ends them, and a
 * cluster in which tasks run is not deleted (Amazon ECS API Reference, "DeleteCluster").
 */
record LoneTasks(Aws aws) {
    private static final String CLUSTER = "AWS::ECS::Cluster";
    private static final String REASON = "stowage down";

    /** Begins to end those in the stack's own cluster. Where that fails, the removal tells what it found in its way. */
    void end(StackId stack) {
        Vector<ServiceFailure> unusedFailures = aws.stacks()
                .resources(stack)
                .getOrElse(Vector.empty())
                .filter(resource -> resource.type().equals(CLUSTER))
                .map(HeldResource::physicalId)
                .reject(String::isEmpty)
                .flatMap(this::tasks)
                .flatMap(task -> aws.services().stop(task, REASON));
    }

    private Vector<TaskState> tasks(String cluster) {
        return aws.services()
                .tasks(cluster, Option.none(), Wanted.RUNNING)
                .getOrElse(Vector.empty())
                .filter(task -> task.ofService().isEmpty());
    }
}
