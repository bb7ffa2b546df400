package dev.stowage.apply.run;

import dev.stowage.apply.aws.Aws;
import dev.stowage.apply.running.ContainerDefinition;
import dev.stowage.apply.running.ContainerState;
import dev.stowage.apply.running.LogLine;
import dev.stowage.apply.running.LogPlace;
import dev.stowage.apply.running.LogQuery;
import dev.stowage.apply.running.TaskState;
import dev.stowage.apply.stack.StackEvent;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.time.Instant;
import java.util.Comparator;

/**
 * What ECS and CloudWatch know of a task that ended otherwise than well, and of a service that CloudFormation could not bring
 * up. It is asked for as soon as the failure is heard of, since the rollback takes the service away; no answer is no harm.
 */
final class Evidence {
    private static final String SERVICE = "AWS::ECS::Service";

    /** How many of the last lines are told. */
    private static final int TAIL = 10;

    /** What a container ends with that is told to end: a signal of the system, 9 or 15, and 128. */
    private static final Vector<Integer> KILLED = Vector.of(137, 143);

    private final Aws aws;

    Evidence(Aws aws) {
        this.aws = aws;
    }

    Option<TaskDiagnosis> of(StackEvent cause) {
        return Option.some(cause)
                .filter(event -> event.type().equals(SERVICE))
                .flatMap(StackEvent::physicalId)
                .filter(service -> service.startsWith("arn:"))
                .flatMap(service -> stopped(service).maxBy(Comparator.comparing(Evidence::end)))
                .map(this::of);
    }

    TaskDiagnosis of(TaskState task) {
        return new TaskDiagnosis(
                text(task), first(task).map(container -> log(task, container)).getOrElse(Vector.empty()));
    }

    private Vector<TaskState> stopped(String service) {
        return aws.tasks().stopped(service).getOrElse(Vector.empty());
    }

    private static Instant end(TaskState task) {
        return task.stoppedAt().getOrElse(Instant.EPOCH);
    }

    private static String text(TaskState task) {
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

    /** The one that failed by itself; the others were ended with their task. */
    private static Option<ContainerState> first(TaskState task) {
        Vector<ContainerState> failed = task.containers().filter(ContainerState::isFailure);
        return failed.find(container ->
                        container.reason().isDefined() || !container.exitCode().exists(KILLED::contains))
                .orElse(failed::headOption);
    }

    private Vector<String> log(TaskState task, ContainerState container) {
        return aws.services()
                .definition(task.definition())
                .toOption()
                .flatMap(definition -> definition.container(container.name()))
                .flatMap(ContainerDefinition::log)
                .map(place ->
                        log(place, place.streams(container.name()) + task.id().brief()))
                .getOrElse(Vector.empty());
    }

    private Vector<String> log(LogPlace place, String stream) {
        return aws.logs()
                .last(new LogQuery(place.group(), stream, Option.none(), Option.none()), TAIL)
                .getOrElse(Vector.empty())
                .map(LogLine::message);
    }
}
