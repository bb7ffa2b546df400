package dev.stowage.ecs;

import dev.stowage.value.StowageStyle;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import org.immutables.value.Value;

/** One container of a task. */
@Value.Immutable
@StowageStyle
public interface ContainerDefinition {
    String name();

    Text image();

    boolean essential();

    Vector<Text> command();

    Vector<String> entryPoint();

    Option<String> user();

    Option<String> workingDirectory();

    Vector<Variable> environment();

    Vector<SecretVariable> secrets();

    LinkedHashMap<String, String> labels();

    Vector<ContainerPort> portMappings();

    Vector<Mount> mounts();

    Vector<ContainerDependency> dependencies();

    Option<HealthCheck> healthCheck();

    Option<LinuxParameters> linuxParameters();

    /** None where nothing of the output is kept. */
    Option<LogConfiguration> logging();

    /** In a container that sends on the output of the others. */
    Option<LogRouter> logRouter();

    Vector<ContainerUlimit> ulimits();

    Vector<SystemControl> systemControls();

    Option<Long> cpuUnits();

    Option<Long> memoryMebibytes();

    Option<Long> memoryReservationMebibytes();

    /** One entry for each request of GPUs. */
    Vector<Long> gpus();

    Option<Boolean> readonlyRoot();

    Option<Boolean> privileged();

    /** For SELinux, AppArmor and the like, as Docker takes them. */
    Vector<String> securityOptions();

    Option<Boolean> interactive();

    Option<Boolean> pseudoTerminal();

    Option<Long> stopTimeoutSeconds();

    Option<ContainerRestart> restartPolicy();

    /** The ARN of the secret with the login of the registry. */
    Option<String> pullCredentials();

    static Builder builder() {
        return new Builder();
    }

    final class Builder extends ImmutableContainerDefinition.Builder {
        Builder() {}
    }
}
