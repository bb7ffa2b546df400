package dev.stowage.apply.operate;

import dev.stowage.apply.operate.Container.Health;
import dev.stowage.apply.operate.Container.Publisher;
import dev.stowage.apply.operate.Container.State;
import dev.stowage.apply.running.Address;
import dev.stowage.apply.running.ContainerDefinition;
import dev.stowage.apply.running.ContainerState;
import dev.stowage.apply.running.ServiceState;
import dev.stowage.apply.running.TaskDefinition;
import dev.stowage.apply.running.TaskState;
import dev.stowage.value.ProjectName;
import dev.stowage.value.ServiceName;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/** From the tasks of ECS to the containers of a project. */
record Containers(
        ProjectName project,
        Vector<ServiceState> services,
        Vector<TaskDefinition> definitions,
        Vector<Address> addresses) {
    /** The containers of these tasks, by name. */
    Vector<Container> of(Vector<TaskState> tasks) {
        return tasks.flatMap(task -> task.containers().map(container -> container(task, container)))
                .sortBy(Container::name);
    }

    private Container container(TaskState task, ContainerState container) {
        Option<ServiceState> service = task.ofService()
                .flatMap(name -> services.find(known -> known.name().equals(name)));
        Option<ContainerDefinition> definition = definition(task, container.name());
        State state = state(task, container);
        return Container.builder()
                .project(project)
                .service(service(task, container.name(), service))
                .definedName(container.name())
                .task(task.id().value())
                .image(image(container, definition))
                .digest(container.digest())
                .command(definition
                        .toVector()
                        .flatMap(known -> known.entryPoint().appendAll(known.command())))
                .state(state)
                .phase(task.status())
                .health(health(container, definition))
                .exitCode(container.exitCode())
                .reason(container.reason().orElse(task::reason))
                .createdAt(task.createdAt())
                .startedAt(task.startedAt())
                .stoppedAt(task.stoppedAt())
                .takesCommands(task.takesCommands())
                .publishers(publishers(service, container.name(), state))
                .isInit(InitContainers.isInit(container.name()))
                .build();
    }

    /** As the tag of the ECS service spells it; the others of its tasks have the names of their containers. */
    private static ServiceName service(TaskState task, String container, Option<ServiceState> service) {
        String owner = InitContainers.owner(container, task.containers().map(ContainerState::name));
        return new ServiceName(service.map(ServiceState::service)
                .filter(tagged -> ServiceNames.isSame(tagged, owner))
                .getOrElse(owner));
    }

    /** A task that began before the last deployment has another revision, and most likely the same command. */
    private Option<ContainerDefinition> definition(TaskState task, String container) {
        return definitions
                .find(known -> known.id().equals(task.definition()))
                .orElse(() -> definitions.find(known -> known.family().equals(task.family())))
                .flatMap(known -> known.container(container));
    }

    private static String image(ContainerState container, Option<ContainerDefinition> definition) {
        return container
                .image()
                .orElse(() -> definition.map(ContainerDefinition::image))
                .getOrElse("");
    }

    private static State state(TaskState task, ContainerState container) {
        if (container.status().equals("STOPPED") || task.status().equals("STOPPED")) {
            return State.EXITED;
        }
        if (task.wanted().equals("STOPPED")) {
            return State.REMOVING;
        }
        return container.status().equals("RUNNING") ? State.RUNNING : State.CREATED;
    }

    private static Health health(ContainerState container, Option<ContainerDefinition> definition) {
        return switch (container.health().getOrElse("")) {
            case "HEALTHY" -> Health.HEALTHY;
            case "UNHEALTHY" -> Health.UNHEALTHY;
            default -> definition.exists(ContainerDefinition::hasHealthCheck) ? Health.STARTING : Health.NONE;
        };
    }

    /** What has ended is reached nowhere. */
    private Vector<Publisher> publishers(Option<ServiceState> service, String container, State state) {
        return service.filter(known -> state != State.EXITED).toVector().flatMap(known -> publishers(known, container));
    }

    /** Where the ports of a container of a service are reached. */
    Vector<Publisher> publishers(ServiceState service, String container) {
        return BoundPort.of(service, addresses)
                .filter(port -> port.binding().container().equals(container))
                .map(Containers::publisher)
                .distinct();
    }

    private static Publisher publisher(BoundPort port) {
        Address address = port.address();
        return new Publisher(address.host(), address.port(), port.binding().port(), address.protocol());
    }
}
