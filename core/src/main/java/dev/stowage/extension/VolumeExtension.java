package dev.stowage.extension;

import dev.stowage.value.StowageStyle;
import io.vavr.control.Option;
import org.immutables.value.Value;

/** What a volume says about AWS. */
@Value.Immutable
@StowageStyle
public interface VolumeExtension {
    /** Whether root in a container is root on the file system. */
    Option<Boolean> rootAccess();

    /** Whether a file system that exists gets mount targets from us. */
    Option<Boolean> mountTargets();

    /** Id of the access point by which a file system that exists is entered; none: one of our own. */
    Option<String> accessPoint();

    static Builder builder() {
        return new Builder();
    }

    final class Builder extends ImmutableVolumeExtension.Builder {
        Builder() {}
    }
}
