package dev.stowage.apply.aws;

import dev.stowage.apply.task.ContainerVariant;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import io.vavr.control.Option;
import software.amazon.awssdk.services.ecs.EcsClient;
import software.amazon.awssdk.services.ecs.model.ContainerDefinition;
import software.amazon.awssdk.services.ecs.model.DescribeTaskDefinitionResponse;
import software.amazon.awssdk.services.ecs.model.RegisterTaskDefinitionRequest;
import software.amazon.awssdk.services.ecs.model.Tag;
import software.amazon.awssdk.services.ecs.model.TaskDefinition;
import software.amazon.awssdk.services.ecs.model.TaskDefinitionField;

/** {@link Definitions} by the AWS SDK. */
final class SdkDefinitions implements Definitions {
    /** With these begin the tags that AWS alone may give. */
    private static final String RESERVED = "aws:";

    private final EcsClient client;
    private final Calls calls;

    SdkDefinitions(EcsClient client, Calls calls) {
        this.client = client;
        this.calls = calls;
    }

    @Override
    public Either<ServiceFailure, String> vary(String definition, ContainerVariant variant) {
        return calls.answer(
                        "DescribeTaskDefinition",
                        () -> client.describeTaskDefinition(
                                request -> request.taskDefinition(definition).include(TaskDefinitionField.TAGS)))
                .flatMap(found -> calls.answer(
                        "RegisterTaskDefinition",
                        () -> client.registerTaskDefinition(varied(found, variant))
                                .taskDefinition()
                                .taskDefinitionArn()));
    }

    private static RegisterTaskDefinitionRequest varied(
            DescribeTaskDefinitionResponse found, ContainerVariant variant) {
        RegisterTaskDefinitionRequest.Builder request = same(found.taskDefinition())
                .containerDefinitions(Vector.ofAll(found.taskDefinition().containerDefinitions())
                        .map(container ->
                                container.name().equals(variant.container()) ? varied(container, variant) : container)
                        .asJava());
        Vector<Tag> tags = Vector.ofAll(found.tags()).reject(tag -> tag.key().startsWith(RESERVED));
        return (tags.isEmpty() ? request : request.tags(tags.asJava())).build();
    }

    /** All but the containers and tags. */
    private static RegisterTaskDefinitionRequest.Builder same(TaskDefinition known) {
        return RegisterTaskDefinitionRequest.builder()
                .family(known.family())
                .taskRoleArn(known.taskRoleArn())
                .executionRoleArn(known.executionRoleArn())
                .networkMode(known.networkMode())
                .volumes(known.volumes())
                .placementConstraints(known.placementConstraints())
                .requiresCompatibilitiesWithStrings(known.requiresCompatibilitiesAsStrings())
                .cpu(known.cpu())
                .memory(known.memory())
                .pidMode(known.pidMode())
                .ipcMode(known.ipcMode())
                .proxyConfiguration(known.proxyConfiguration())
                .ephemeralStorage(known.ephemeralStorage())
                .runtimePlatform(known.runtimePlatform())
                .enableFaultInjection(known.enableFaultInjection());
    }

    private static ContainerDefinition varied(ContainerDefinition container, ContainerVariant variant) {
        ContainerDefinition.Builder varied = container.toBuilder();
        variant.entryPoint()
                .forEach(words -> varied.entryPoint(words.asJava())
                        .command(Vector.<String>empty().asJava()));
        variant.user().forEach(varied::user);
        variant.folder().forEach(varied::workingDirectory);
        return varied.build();
    }

    /** Only what is not active can be deleted (Amazon ECS API Reference, "DeleteTaskDefinitions"). */
    @Override
    public Option<ServiceFailure> forget(String definition) {
        return calls.action(
                        "DeregisterTaskDefinition",
                        () -> client.deregisterTaskDefinition(request -> request.taskDefinition(definition)))
                .orElse(() -> calls.action(
                        "DeleteTaskDefinitions",
                        () -> client.deleteTaskDefinitions(request -> request.taskDefinitions(definition))));
    }
}
