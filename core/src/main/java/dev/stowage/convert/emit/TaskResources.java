package dev.stowage.convert.emit;

import dev.stowage.cfn.Expression;
import dev.stowage.cfn.Resource;
import dev.stowage.ecs.PlacementConstraint;
import dev.stowage.ecs.Platform;
import dev.stowage.ecs.TaskDefinition;
import dev.stowage.ecs.TaskVolume;
import dev.stowage.value.LogicalId;
import io.vavr.Tuple2;
import io.vavr.collection.Vector;

/** Task definitions; their containers are spelled by {@link Containers}. */
final class TaskResources {
    private TaskResources() {}

    static Tuple2<LogicalId, Resource> task(TaskDefinition task) {
        Properties properties = Properties.none()
                .list("ContainerDefinitions", task.containers(), Containers::container)
                .text("Cpu", task.cpuUnits().map(units -> Long.toString(units)))
                .optional(
                        "EphemeralStorage",
                        task.ephemeralStorageGibibytes(),
                        size -> Properties.none().whole("SizeInGiB", size).expression())
                .with("ExecutionRoleArn", task.executionRole())
                .text("Family", task.family())
                .text("IpcMode", task.ipcMode())
                .text("Memory", task.memoryMebibytes().map(size -> Long.toString(size)))
                .text("NetworkMode", "awsvpc")
                .text("PidMode", task.pidMode())
                .list("PlacementConstraints", task.placementConstraints(), TaskResources::placement)
                .texts("RequiresCompatibilities", Vector.of(task.compatibility().name()))
                .optional("RuntimePlatform", task.platform(), TaskResources::platform)
                .reference("TaskRoleArn", task.taskRole())
                .list("Volumes", task.volumes(), TaskResources::volume);
        return properties.resource(task.id(), "AWS::ECS::TaskDefinition");
    }

    private static Expression placement(PlacementConstraint constraint) {
        return Properties.none()
                .text("Expression", constraint.expression())
                .text("Type", constraint.type())
                .expression();
    }

    private static Expression platform(Platform platform) {
        return Properties.none()
                .text("CpuArchitecture", platform.architecture())
                .text("OperatingSystemFamily", platform.system())
                .expression();
    }

    private static Expression volume(TaskVolume volume) {
        return volume.fold(
                scratch -> Properties.none().text("Name", scratch.name()).expression(),
                shared -> Properties.none()
                        .text("Name", shared.name())
                        .with("EFSVolumeConfiguration", configuration(shared))
                        .expression(),
                atLaunch -> Properties.none()
                        .with("ConfiguredAtLaunch", Expression.bool(true))
                        .text("Name", atLaunch.name())
                        .expression());
    }

    private static Expression configuration(TaskVolume.Shared shared) {
        Properties authorization = Properties.none()
                .reference("AccessPointId", shared.accessPoint())
                .text("IAM", "ENABLED");
        return Properties.none()
                .with("AuthorizationConfig", authorization.expression())
                .with("FilesystemId", shared.fileSystem())
                .text("TransitEncryption", "ENABLED")
                .expression();
    }
}
