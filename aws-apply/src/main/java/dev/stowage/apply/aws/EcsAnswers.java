package dev.stowage.apply.aws;

import dev.stowage.apply.running.ContainerDefinition;
import dev.stowage.apply.running.ContainerState;
import dev.stowage.apply.running.LogPlace;
import dev.stowage.apply.running.Placement;
import dev.stowage.apply.running.Rollout;
import dev.stowage.apply.running.ServiceEvent;
import dev.stowage.apply.running.ServiceState;
import dev.stowage.apply.running.ServiceState.Binding;
import dev.stowage.apply.running.Session;
import dev.stowage.apply.running.TaskDefinition;
import dev.stowage.apply.running.TaskState;
import dev.stowage.apply.task.TaskId;
import io.vavr.Tuple;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ecs.model.AwsVpcConfiguration;
import software.amazon.awssdk.services.ecs.model.Container;
import software.amazon.awssdk.services.ecs.model.Deployment;
import software.amazon.awssdk.services.ecs.model.LogConfiguration;
import software.amazon.awssdk.services.ecs.model.LogDriver;
import software.amazon.awssdk.services.ecs.model.NetworkConfiguration;
import software.amazon.awssdk.services.ecs.model.SchedulingStrategy;
import software.amazon.awssdk.services.ecs.model.Service;
import software.amazon.awssdk.services.ecs.model.Task;

/** From what ECS answers to our values. */
final class EcsAnswers {
    private EcsAnswers() {}

    static ServiceState service(Service service) {
        return ServiceState.builder()
                .id(service.serviceArn())
                .name(service.serviceName())
                .cluster(service.clusterArn())
                .definition(service.taskDefinition())
                .desired(number(service.desiredCount()))
                .running(number(service.runningCount()))
                .pending(number(service.pendingCount()))
                .isDaemon(service.schedulingStrategy() == SchedulingStrategy.DAEMON)
                .tags(LinkedHashMap.ofEntries(
                        Vector.ofAll(service.tags()).map(tag -> Tuple.of(tag.key(), tag.value()))))
                .rollouts(Vector.ofAll(service.deployments()).map(EcsAnswers::rollout))
                .events(Vector.ofAll(service.events())
                        .map(event -> new ServiceEvent(event.id(), event.createdAt(), event.message())))
                .bindings(Vector.ofAll(service.loadBalancers())
                        .filter(balancer -> text(balancer.targetGroupArn()).isDefined())
                        .map(balancer -> new Binding(
                                balancer.targetGroupArn(), balancer.containerName(), number(balancer.containerPort()))))
                .placement(placement(service))
                .build();
    }

    private static Rollout rollout(Deployment deployment) {
        return new Rollout(
                deployment.id(),
                Option.of(deployment.createdAt()).getOrElse(Instant.EPOCH),
                text(deployment.rolloutStateAsString()),
                text(deployment.rolloutStateReason()),
                number(deployment.failedTasks()));
    }

    private static Placement placement(Service service) {
        return new Placement(
                text(service.launchTypeAsString()),
                Vector.ofAll(service.capacityProviderStrategy())
                        .map(share -> new Placement.Share(
                                share.capacityProvider(), number(share.weight()), number(share.base()))),
                text(service.platformVersion()),
                Option.of(service.networkConfiguration())
                        .map(NetworkConfiguration::awsvpcConfiguration)
                        .filter(network -> network != null)
                        .map(EcsAnswers::network));
    }

    private static Placement.Network network(AwsVpcConfiguration network) {
        return new Placement.Network(
                Vector.ofAll(network.subnets()),
                Vector.ofAll(network.securityGroups()),
                text(network.assignPublicIpAsString()));
    }

    static TaskState task(Task task) {
        return TaskState.builder()
                .id(new TaskId(task.taskArn()))
                .cluster(task.clusterArn())
                .definition(task.taskDefinitionArn())
                .group(text(task.group()))
                .status(text(task.lastStatus()).getOrElse("UNKNOWN"))
                .wanted(text(task.desiredStatus()).getOrElse("UNKNOWN"))
                .createdAt(Option.of(task.createdAt()))
                .startedAt(Option.of(task.startedAt()))
                .stoppedAt(Option.of(task.stoppedAt()))
                .reason(text(task.stoppedReason()))
                .takesCommands(Boolean.TRUE.equals(task.enableExecuteCommand()))
                .containers(Vector.ofAll(task.containers()).map(EcsAnswers::container))
                .build();
    }

    private static ContainerState container(Container container) {
        return ContainerState.builder()
                .name(container.name())
                .image(text(container.image()))
                .digest(text(container.imageDigest()))
                .status(text(container.lastStatus()).getOrElse("UNKNOWN"))
                .health(text(container.healthStatusAsString()))
                .exitCode(Option.of(container.exitCode()))
                .reason(text(container.reason()))
                .runtimeId(text(container.runtimeId()))
                .build();
    }

    static TaskDefinition definition(software.amazon.awssdk.services.ecs.model.TaskDefinition definition) {
        return new TaskDefinition(
                definition.taskDefinitionArn(),
                Vector.ofAll(definition.containerDefinitions()).map(EcsAnswers::container));
    }

    private static ContainerDefinition container(
            software.amazon.awssdk.services.ecs.model.ContainerDefinition container) {
        return ContainerDefinition.builder()
                .name(container.name())
                .image(container.image())
                .entryPoint(Vector.ofAll(container.entryPoint()))
                .command(Vector.ofAll(container.command()))
                .hasHealthCheck(container.healthCheck() != null)
                .log(Option.of(container.logConfiguration()).flatMap(EcsAnswers::log))
                .build();
    }

    private static Option<LogPlace> log(LogConfiguration log) {
        Map<String, String> options = log.options();
        return Option.when(log.logDriver() == LogDriver.AWSLOGS, options)
                .flatMap(known -> text(known.get("awslogs-group")))
                .map(group -> new LogPlace(
                        group, text(options.get("awslogs-stream-prefix")).getOrElse("")));
    }

    static Session session(software.amazon.awssdk.services.ecs.model.Session session) {
        return Session.builder().id(session.sessionId()).stream(session.streamUrl())
                .token(session.tokenValue())
                .build();
    }

    private static Option<String> text(@Nullable String text) {
        return Option.of(text).filter(known -> !known.isEmpty());
    }

    private static int number(@Nullable Integer number) {
        return number == null ? 0 : number;
    }
}
