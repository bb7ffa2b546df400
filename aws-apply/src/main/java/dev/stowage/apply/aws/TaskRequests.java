package dev.stowage.apply.aws;

import dev.stowage.apply.task.ContainerOverride;
import dev.stowage.apply.task.ProviderShare;
import dev.stowage.apply.task.TaskGroup;
import dev.stowage.apply.task.TaskRequest;
import software.amazon.awssdk.services.ecs.model.AssignPublicIp;
import software.amazon.awssdk.services.ecs.model.CapacityProviderStrategyItem;
import software.amazon.awssdk.services.ecs.model.KeyValuePair;
import software.amazon.awssdk.services.ecs.model.NetworkConfiguration;
import software.amazon.awssdk.services.ecs.model.RunTaskRequest;

/** From our values to requests about tasks. */
final class TaskRequests {
    private TaskRequests() {}

    static RunTaskRequest of(TaskRequest request) {
        RunTaskRequest.Builder task = RunTaskRequest.builder()
                .cluster(request.cluster())
                .taskDefinition(request.definition())
                .count(1)
                .clientToken(request.token().value());
        request.launchType().forEach(task::launchType);
        request.platformVersion().forEach(task::platformVersion);
        request.startedBy().forEach(task::startedBy);
        request.group().map(TaskGroup::value).forEach(task::group);
        if (request.capacity().nonEmpty()) {
            task.capacityProviderStrategy(
                    request.capacity().map(TaskRequests::share).asJava());
        }
        if (request.subnets().nonEmpty()) {
            task.networkConfiguration(network(request));
        }
        if (request.overrides().nonEmpty()) {
            task.overrides(overrides -> overrides.containerOverrides(
                    request.overrides().map(TaskRequests::override).asJava()));
        }
        return task.build();
    }

    private static NetworkConfiguration network(TaskRequest request) {
        return NetworkConfiguration.builder()
                .awsvpcConfiguration(place -> place.subnets(request.subnets().asJava())
                        .securityGroups(request.groups().asJava())
                        .assignPublicIp(request.publicAddress() ? AssignPublicIp.ENABLED : AssignPublicIp.DISABLED))
                .build();
    }

    private static CapacityProviderStrategyItem share(ProviderShare share) {
        return CapacityProviderStrategyItem.builder()
                .capacityProvider(share.provider())
                .base(share.base())
                .weight(share.weight())
                .build();
    }

    private static software.amazon.awssdk.services.ecs.model.ContainerOverride override(ContainerOverride override) {
        software.amazon.awssdk.services.ecs.model.ContainerOverride.Builder container =
                software.amazon.awssdk.services.ecs.model.ContainerOverride.builder()
                        .name(override.container());
        if (override.command().nonEmpty()) {
            container.command(override.command().asJava());
        }
        return container
                .environment(override.environment()
                        .map(variable -> KeyValuePair.builder()
                                .name(variable._1)
                                .value(variable._2)
                                .build())
                        .asJava())
                .build();
    }
}
