package dev.stowage.validate.settings;

import dev.stowage.extension.LogRetention;
import dev.stowage.extension.NetworkExtension;
import dev.stowage.extension.ProjectExtension;
import dev.stowage.extension.SecretExtension;
import dev.stowage.extension.VolumeExtension;
import dev.stowage.value.NetworkName;
import dev.stowage.value.SecretName;
import dev.stowage.value.StowageStyle;
import dev.stowage.value.VolumeName;
import io.vavr.collection.LinkedHashMap;
import org.immutables.value.Value;

/** What ECS needs to know of a project as a whole. */
@Value.Immutable
@StowageStyle
public interface ProjectSettings {
    /** The name of the stack, in the form that CloudFormation accepts. */
    String stackName();

    /** The log group of all containers. */
    String logGroup();

    LogRetention logRetention();

    ProjectExtension extension();

    LinkedHashMap<NetworkName, NetworkExtension> networks();

    LinkedHashMap<VolumeName, VolumeExtension> volumes();

    LinkedHashMap<SecretName, SecretExtension> secrets();

    static Builder builder() {
        return new Builder();
    }

    final class Builder extends ImmutableProjectSettings.Builder {
        Builder() {}
    }
}
