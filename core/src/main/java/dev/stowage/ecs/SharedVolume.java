package dev.stowage.ecs;

import dev.stowage.value.StowageStyle;
import dev.stowage.value.VolumeName;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import org.immutables.value.Value;

/** A volume that outlives its tasks and that several tasks may mount. */
@Value.Immutable
@StowageStyle
public interface SharedVolume {
    VolumeName name();

    /** None when the file system exists already. */
    Option<FileSystem> fileSystem();

    Option<SecurityGroup> group();

    Vector<MountTarget> mountTargets();

    Option<AccessPoint> accessPoint();

    static Builder builder() {
        return new Builder();
    }

    final class Builder extends ImmutableSharedVolume.Builder {
        Builder() {}
    }
}
