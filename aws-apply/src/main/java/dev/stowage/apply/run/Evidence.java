package dev.stowage.apply.run;

import dev.stowage.apply.aws.Aws;
import dev.stowage.apply.stack.StackEvent;
import dev.stowage.apply.task.ContainerState;
import dev.stowage.apply.task.TaskState;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.time.Instant;
import java.util.Comparator;

/**
 * What ECS knows of a service that CloudFormation could not bring up: how its last task ended. It is asked for as soon as
 * the failure is heard of, since the rollback takes the service away; no answer is no harm.
 */
final class Evidence {
    private static final String SERVICE = "AWS::ECS::Service";

    private final Aws aws;

    Evidence(Aws aws) {
        this.aws = aws;
    }

    Option<String> of(StackEvent cause) {
        return Option.some(cause)
                .filter(event -> event.type().equals(SERVICE))
                .flatMap(StackEvent::physicalId)
                .filter(service -> service.startsWith("arn:"))
                .flatMap(service -> stopped(service).maxBy(Comparator.comparing(Evidence::end)))
                .map(Evidence::text);
    }

    private Vector<TaskState> stopped(String service) {
        return aws.tasks().stopped(service).getOrElse(Vector.empty());
    }

    private static Instant end(TaskState task) {
        return task.stoppedAt().getOrElse(Instant.EPOCH);
    }

    static String text(TaskState task) {
        String containers = task.containers()
                .filter(ContainerState::isFailure)
                .map(Evidence::text)
                .map(text -> ", " + text)
                .mkString();
        return "task " + task.id().brief() + " stopped: " + task.reason().getOrElse("ECS gave no reason") + containers;
    }

    private static String text(ContainerState container) {
        return "container " + container.name()
                + container.exitCode().map(code -> " exited with " + code).getOrElse(" did not run")
                + container.reason().map(reason -> " (" + reason + ")").getOrElse("");
    }
}
