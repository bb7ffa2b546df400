package dev.stowage.apply.operate;

import dev.stowage.apply.aws.Aws;
import dev.stowage.apply.aws.ServiceFailure;
import dev.stowage.apply.problem.DeploymentProblem;
import dev.stowage.apply.running.ContainerState;
import dev.stowage.apply.running.TaskState;
import dev.stowage.extension.KeyName;
import dev.stowage.problem.Problem;
import dev.stowage.value.ServiceName;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import io.vavr.control.Option;

/** Commands in containers that run (Amazon ECS Developer Guide, "Monitor Amazon ECS containers with ECS Exec"). */
public final class ExecSessions {
    private final Aws aws;
    private final Surveys surveys;

    public ExecSessions(Aws aws, Surveys surveys) {
        this.aws = aws;
        this.surveys = surveys;
    }

    /**
     * Begins a command in a container of a service.
     *
     * @param index which of its containers, from 1 for the one that has run the longest
     */
    public Either<Problem, ExecSession> begin(StackRef ref, ServiceName service, int index, Vector<String> command) {
        return surveys.of(ref)
                .map(Survey::begun)
                .flatMap(survey ->
                        container(survey, service, index).flatMap(container -> begin(survey, container, command)));
    }

    private static Either<Problem, Container> container(Survey survey, ServiceName service, int index) {
        return Overview.running(survey, service, index)
                .flatMap(found -> found.takesCommands() ? Either.right(found) : Either.left(off(service)));
    }

    private Either<Problem, ExecSession> begin(Survey survey, Container container, Vector<String> command) {
        return survey.task(container)
                .flatMap(task -> aws.services()
                        .execute(task, container.definedName(), CommandText.of(command))
                        .mapLeft(ServiceFailure::problem)
                        .map(session -> new ExecSession(session, target(task, container), aws.region())));
    }

    private static String target(TaskState task, Container container) {
        String runtime = task.containers()
                .find(known -> known.name().equals(container.definedName()))
                .flatMap(ContainerState::runtimeId)
                .getOrElse("");
        String cluster = task.cluster().substring(task.cluster().lastIndexOf('/') + 1);
        return "ecs:" + cluster + "_" + task.id().brief() + "_" + runtime;
    }

    /** What keeps commands out of all of these containers, if something does. */
    public static Option<Problem> off(ServiceName service, Vector<Container> containers) {
        return Option.when(containers.nonEmpty() && !containers.exists(Container::takesCommands), () -> off(service));
    }

    private static Problem off(ServiceName service) {
        return Problem.builder()
                .id(DeploymentProblem.COMMANDS_OFF)
                .sentence("the tasks of " + service + " take no commands")
                .hint("write " + KeyName.EXEC + ": true at the service and run stowage up; that replaces its tasks")
                .build();
    }
}
