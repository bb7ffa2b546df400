package dev.stowage.convert.emit;

import dev.stowage.cfn.Expression;
import dev.stowage.ecs.ContainerDefinition;
import dev.stowage.ecs.ContainerDependency;
import dev.stowage.ecs.ContainerPort;
import dev.stowage.ecs.ContainerRestart;
import dev.stowage.ecs.ContainerUlimit;
import dev.stowage.ecs.HealthCheck;
import dev.stowage.ecs.HostDevice;
import dev.stowage.ecs.LinuxParameters;
import dev.stowage.ecs.Mount;
import dev.stowage.ecs.SecretVariable;
import dev.stowage.ecs.SystemControl;
import dev.stowage.ecs.Text;
import dev.stowage.ecs.Tmpfs;
import dev.stowage.ecs.Variable;
import dev.stowage.value.Port;
import io.vavr.collection.LinkedHashMap;
import io.vavr.control.Option;

/** Container definitions (AWS CloudFormation Template Reference, "AWS::ECS::TaskDefinition ContainerDefinition"). */
final class Containers {
    private Containers() {}

    static Expression container(ContainerDefinition container) {
        return limits(wiring(process(container), container), container).expression();
    }

    private static Properties process(ContainerDefinition container) {
        return Properties.none()
                .text("Name", container.name())
                .with("Image", container.image())
                .with("Essential", Expression.bool(container.essential()))
                .references("Command", container.command())
                .texts("EntryPoint", container.entryPoint())
                .text("User", container.user())
                .text("WorkingDirectory", container.workingDirectory())
                .bool("Interactive", container.interactive())
                .bool("PseudoTerminal", container.pseudoTerminal())
                .bool("Privileged", container.privileged())
                .texts("DockerSecurityOptions", container.securityOptions())
                .bool("ReadonlyRootFilesystem", container.readonlyRoot())
                .whole("StopTimeout", container.stopTimeoutSeconds())
                .optional("HealthCheck", container.healthCheck(), Containers::healthCheck)
                .optional("RestartPolicy", container.restartPolicy(), Containers::restart)
                .optional(
                        "RepositoryCredentials",
                        container.pullCredentials(),
                        arn -> Properties.none()
                                .text("CredentialsParameter", Option.some(arn).filter(text -> !text.isEmpty()))
                                .expression());
    }

    private static Properties wiring(Properties so, ContainerDefinition container) {
        return so.list("DependsOn", container.dependencies(), Containers::dependency)
                .list("Environment", container.environment(), Containers::variable)
                .list("Secrets", container.secrets(), Containers::secret)
                .list("PortMappings", container.portMappings(), Containers::port)
                .list("MountPoints", container.mounts(), Containers::mount)
                .optional("DockerLabels", some(container.labels().mapValues(Text::of)), Containers::texts)
                .optional("FirelensConfiguration", container.logRouter(), LogSpelling::router)
                .optional("LogConfiguration", container.logging(), LogSpelling::configuration);
    }

    private static Properties limits(Properties so, ContainerDefinition container) {
        return so.whole("Cpu", container.cpuUnits())
                .whole("Memory", container.memoryMebibytes())
                .whole("MemoryReservation", container.memoryReservationMebibytes())
                .list("ResourceRequirements", container.gpus(), Containers::gpus)
                .optional("LinuxParameters", container.linuxParameters(), Containers::linux)
                .list("Ulimits", container.ulimits(), Containers::ulimit)
                .list("SystemControls", container.systemControls(), Containers::systemControl);
    }

    private static Option<LinkedHashMap<String, Text>> some(LinkedHashMap<String, Text> texts) {
        return Option.when(texts.nonEmpty(), texts);
    }

    static Expression texts(LinkedHashMap<String, Text> texts) {
        return Expression.object(texts.mapValues(Texts::expression));
    }

    private static Expression healthCheck(HealthCheck check) {
        return Properties.none()
                .texts("Command", check.command())
                .whole("Interval", check.intervalSeconds())
                .whole("Retries", check.retries())
                .whole("StartPeriod", check.startPeriodSeconds())
                .whole("Timeout", check.timeoutSeconds())
                .expression();
    }

    private static Expression restart(ContainerRestart restart) {
        return Properties.none()
                .with("Enabled", Expression.bool(true))
                .list("IgnoredExitCodes", restart.ignoredExitCodes(), code -> Expression.whole(code))
                .whole("RestartAttemptPeriod", restart.attemptPeriodSeconds())
                .expression();
    }

    private static Expression dependency(ContainerDependency dependency) {
        return Properties.none()
                .text("Condition", dependency.condition().name())
                .text("ContainerName", dependency.container())
                .expression();
    }

    private static Expression variable(Variable variable) {
        return Properties.none()
                .text("Name", variable.name())
                .reference("Value", variable.value())
                .expression();
    }

    static Expression secret(SecretVariable secret) {
        return Properties.none()
                .text("Name", secret.name())
                .with("ValueFrom", secret.from())
                .expression();
    }

    private static Expression port(ContainerPort port) {
        return Properties.none()
                .text("AppProtocol", port.appProtocol())
                .whole("ContainerPort", port.containerPort().number())
                .whole("HostPort", port.hostPort().map(Port::number))
                .text("Name", port.name())
                .text("Protocol", port.protocol())
                .expression();
    }

    private static Expression mount(Mount mount) {
        return Properties.none()
                .text("ContainerPath", mount.path())
                .bool("ReadOnly", mount.readOnly())
                .text("SourceVolume", mount.volume())
                .expression();
    }

    private static Expression gpus(long count) {
        return Properties.none()
                .text("Type", "GPU")
                .text("Value", Long.toString(count))
                .expression();
    }

    private static Expression linux(LinuxParameters linux) {
        Properties capabilities =
                Properties.none().texts("Add", linux.addedCapabilities()).texts("Drop", linux.droppedCapabilities());
        Properties so = capabilities.fields().isEmpty()
                ? Properties.none()
                : Properties.none().with("Capabilities", capabilities.expression());
        return so.bool("InitProcessEnabled", linux.initProcess())
                .list("Devices", linux.devices(), Containers::device)
                .whole("SharedMemorySize", linux.sharedMemoryMebibytes())
                .list("Tmpfs", linux.tmpfs(), Containers::tmpfs)
                .expression();
    }

    private static Expression device(HostDevice device) {
        return Properties.none()
                .text("HostPath", device.hostPath())
                .text("ContainerPath", device.path())
                .texts("Permissions", device.permissions())
                .expression();
    }

    private static Expression tmpfs(Tmpfs tmpfs) {
        return Properties.none()
                .text("ContainerPath", tmpfs.path())
                .texts("MountOptions", tmpfs.options())
                .whole("Size", tmpfs.mebibytes())
                .expression();
    }

    private static Expression ulimit(ContainerUlimit limit) {
        return Properties.none()
                .whole("HardLimit", limit.hard())
                .text("Name", limit.name())
                .whole("SoftLimit", limit.soft())
                .expression();
    }

    private static Expression systemControl(SystemControl control) {
        return Properties.none()
                .text("Namespace", control.name())
                .text("Value", control.value())
                .expression();
    }
}
