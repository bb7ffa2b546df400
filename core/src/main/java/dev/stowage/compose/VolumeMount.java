package dev.stowage.compose;

import dev.stowage.value.StowageStyle;
import dev.stowage.value.VolumeName;
import io.vavr.control.Option;
import org.immutables.value.Value;

/** Something that is mounted at a path of a container (Compose Specification, {@code volumes}). */
@Value.Immutable
@StowageStyle
public interface VolumeMount extends Extensible {
    MountType type();

    Option<String> source();

    /** The absolute path in the container. */
    Option<String> target();

    @Value.Default
    default boolean readOnly() {
        return false;
    }

    Option<String> consistency();

    Option<BindOptions> bind();

    Option<VolumeOptions> volume();

    Option<TmpfsOptions> tmpfs();

    Option<ImageOptions> image();

    /** The volume that it mounts; none where it mounts something else, or a volume without a name. */
    default Option<VolumeName> volumeName() {
        return source().filter(name -> type() == MountType.VOLUME).map(VolumeName::new);
    }

    static Builder builder() {
        return new Builder();
    }

    final class Builder extends ImmutableVolumeMount.Builder {
        Builder() {}
    }
}
