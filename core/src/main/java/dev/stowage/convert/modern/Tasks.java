package dev.stowage.convert.modern;

import dev.stowage.convert.context.ConversionContext;
import dev.stowage.convert.context.ConversionContext.Part;
import dev.stowage.convert.context.SharedResources;
import dev.stowage.convert.context.Task;
import dev.stowage.ecs.Platform;
import dev.stowage.ecs.TaskDefinition;
import dev.stowage.ecs.TaskVolume;
import dev.stowage.value.LogicalId;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/** What tasks consist of. */
final class Tasks {
    private final ConversionContext context;
    private final Volumes volumes;
    private final Secrets secrets;
    private final Roles roles;
    private final Containers containers;

    Tasks(ConversionContext context, NetworkPlan plan, Volumes volumes, Secrets secrets, Roles roles) {
        this.context = context;
        this.volumes = volumes;
        this.secrets = secrets;
        this.roles = roles;
        this.containers = new Containers(context, plan, secrets);
    }

    static LogicalId id(Task task) {
        return Names.service(task.name(), "TaskDefinition");
    }

    TaskDefinition of(Task task) {
        Part main = task.main();
        TaskDefinition.Builder definition = TaskDefinition.builder()
                .id(id(task))
                .family(context.project().name() + "-" + Containers.name(main))
                .executionRole(roles.executionRole(task))
                .taskRole(roles.taskRole(task))
                .ephemeralStorageGibibytes(main.extension()
                        .ephemeralStorage()
                        .filter(size -> !Instances.runs(main))
                        .map(Integer::longValue))
                .pidMode(HostAccess.processes(task))
                .ipcMode(HostAccess.memory(task))
                .volumes(volumes(task))
                .containers(containers.of(task, part -> files(task, part)));
        return SharedResources.sized(definition, main.settings().compute())
                .platform(Option.when(
                        !Instances.runs(main),
                        () -> new Platform(main.settings().architecture().name(), "LINUX")))
                .build();
    }

    private Files files(Task task, Part part) {
        return Files.of(task, part, context, secrets);
    }

    private Vector<TaskVolume> volumes(Task task) {
        return task.parts().flatMap(part -> files(task, part).volumes()).appendAll(volumes.taskVolumes(task));
    }
}
