package dev.stowage.ecs;

import dev.stowage.value.LogicalId;
import dev.stowage.value.StowageStyle;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import org.immutables.value.Value;

/** An EFS file system. It stays when the stack goes. */
@Value.Immutable
@StowageStyle
public interface FileSystem {
    LogicalId id();

    Option<String> backupStatus();

    Option<String> transitionToInfrequentAccess();

    Option<String> performanceMode();

    Option<String> throughputMode();

    Option<Double> provisionedMebibytesPerSecond();

    Option<String> kmsKeyId();

    /** When the file system outlives its resource. */
    FileSystemKeeping keeping();

    Vector<Tag> tags();

    static Builder builder() {
        return new Builder();
    }

    final class Builder extends ImmutableFileSystem.Builder {
        Builder() {}
    }
}
