package dev.stowage.convert.modern;

import dev.stowage.compose.DependencyCondition;
import dev.stowage.compose.Service;
import dev.stowage.convert.context.ConversionContext;
import dev.stowage.convert.context.ConversionContext.Part;
import dev.stowage.convert.context.Task;
import dev.stowage.ecs.ContainerCondition;
import dev.stowage.ecs.ContainerDefinition;
import dev.stowage.ecs.ContainerDependency;
import dev.stowage.ecs.HealthCheck;
import dev.stowage.ecs.LinuxParameters;
import dev.stowage.ecs.Mount;
import dev.stowage.ecs.SystemControl;
import dev.stowage.ecs.Text;
import dev.stowage.ecs.Variable;
import dev.stowage.validate.settings.HealthProbe;
import dev.stowage.validate.subject.Capabilities;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.util.function.Function;

/** The containers of a task: those that prepare it, and those of its services. */
final class Containers {
    private final NetworkPlan plan;
    private final Secrets secrets;
    private final Logs logs;
    private final InitContainers before;

    Containers(ConversionContext context, NetworkPlan plan, Secrets secrets) {
        this.plan = plan;
        this.secrets = secrets;
        this.logs = new Logs(context, secrets);
        this.before = new InitContainers(context, logs);
    }

    /** Whether commands may be run in the containers of a task. */
    static boolean exec(Task task) {
        return task.parts().exists(Containers::exec);
    }

    private static boolean exec(Part part) {
        return part.extension().exec().getOrElse(false);
    }

    static String name(Part part) {
        return Names.plain(part.name().value());
    }

    /** @param files those of a service of the task */
    Vector<ContainerDefinition> of(Task task, Function<Part, Files> files) {
        Vector<ContainerDefinition> first = before.resolver(task, plan).toVector();
        return first.appendAll(logs.router(task))
                .appendAll(task.parts().flatMap(part -> of(task, part, files.apply(part), first)));
    }

    private Vector<ContainerDefinition> of(Task task, Part part, Files files, Vector<ContainerDefinition> first) {
        Vector<ContainerDefinition> writer = before.writer(task, part, files).toVector();
        Vector<String> awaited = first.appendAll(writer).map(ContainerDefinition::name);
        return writer.append(own(task, part, files, awaited));
    }

    private ContainerDefinition own(Task task, Part part, Files files, Vector<String> awaited) {
        ContainerDefinition.Builder container = ContainerDefinition.builder()
                .name(name(part))
                .image(image(part))
                .essential(part.settings().essential())
                .dependencies(awaited.map(name -> new ContainerDependency(name, ContainerCondition.SUCCESS))
                        .appendAll(dependencies(task, part)))
                .mounts(files.mounts(Files.Access.READ).appendAll(volumeMounts(part)))
                .portMappings(ServiceConnect.portMappings(task, part))
                .secrets(Secrets.asVariables(part) ? secrets.variables(part) : Vector.empty())
                .restartPolicy(Restarts.of(task, part))
                .logging(logs.of(part));
        return limited(process(container, part), task, part).build();
    }

    private static Vector<ContainerDependency> dependencies(Task task, Part part) {
        return part.service()
                .dependsOn()
                .toVector()
                .flatMap(dependency -> task.part(dependency._1)
                        .map(other -> new ContainerDependency(name(other), condition(dependency._2.condition()))));
    }

    private static ContainerCondition condition(DependencyCondition condition) {
        return switch (condition) {
            case STARTED -> ContainerCondition.START;
            case HEALTHY -> ContainerCondition.HEALTHY;
            case COMPLETED_SUCCESSFULLY -> ContainerCondition.SUCCESS;
        };
    }

    private static ContainerDefinition.Builder process(ContainerDefinition.Builder container, Part part) {
        Service service = part.service();
        Vector<String> command = service.command().getOrElse(Vector.empty());
        return container
                .command(service.clearsEntrypoint() ? Vector.empty() : command.map(Text::of))
                .entryPoint(
                        service.clearsEntrypoint()
                                ? command
                                : service.entrypoint().getOrElse(Vector.empty()))
                .environment(environment(service))
                .user(service.user())
                .workingDirectory(service.workingDir())
                .labels(service.labels())
                .interactive(Option.when(service.stdinOpen(), true))
                .pseudoTerminal(Option.when(service.tty(), true))
                .readonlyRoot(Option.when(service.readOnly(), true))
                .healthCheck(part.settings().health().map(Containers::health))
                .stopTimeoutSeconds(part.settings().stopTimeout().map(Integer::longValue))
                .pullCredentials(part.extension().pullCredentials());
    }

    private static ContainerDefinition.Builder limited(ContainerDefinition.Builder container, Task task, Part part) {
        Service service = part.service();
        return ContainerSizes.sized(container, task, part)
                .linuxParameters(linux(part))
                .privileged(Option.when(service.privileged(), true))
                .securityOptions(HostAccess.securityOptions(service))
                .ulimits(HostAccess.limits(part))
                .systemControls(service.sysctls().toVector().map(control -> new SystemControl(control._1, control._2)));
    }

    private static Text image(Part part) {
        return part.settings().image().map(Text::of).getOrElse(() -> Text.idOf(Names.service(part.name(), "Image")));
    }

    /** Sorted by name; a variable without a value is not there, as it would not be in Compose. */
    private static Vector<Variable> environment(Service service) {
        return service.environment()
                .toVector()
                .filter(variable -> variable._2.isDefined())
                .sortBy(variable -> variable._1)
                .map(variable -> new Variable(variable._1, variable._2.map(Text::of)));
    }

    private static Vector<Mount> volumeMounts(Part part) {
        return Volumes.mounts(part)
                .flatMap(mount -> mount.source()
                        .flatMap(source -> mount.target()
                                .map(target -> new Mount(Names.plain(source), target, Option.some(mount.readOnly())))));
    }

    private static HealthCheck health(HealthProbe probe) {
        return HealthCheck.builder()
                .command(probe.command())
                .intervalSeconds(probe.interval().map(Integer::longValue))
                .timeoutSeconds(probe.timeout().map(Integer::longValue))
                .startPeriodSeconds(probe.startPeriod().map(Integer::longValue))
                .retries(probe.retries().map(Integer::longValue))
                .build();
    }

    private static Option<LinuxParameters> linux(Part part) {
        Service service = part.service();
        LinuxParameters asked = HostAccess.granted(LinuxParameters.builder(), service)
                .addedCapabilities(service.capAdd().map(Capabilities::named))
                .droppedCapabilities(Capabilities.dropped(service))
                .initProcess(exec(part) ? Option.some(true) : service.init())
                .tmpfs(TmpfsMounts.of(service))
                .build();
        return Option.some(asked)
                .filter(some -> !some.equals(LinuxParameters.builder().build()));
    }
}
