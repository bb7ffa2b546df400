package dev.stowage.compose;

import dev.stowage.value.StowageStyle;
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

    static Builder builder() {
        return new Builder();
    }

    final class Builder extends ImmutableVolumeMount.Builder {
        Builder() {}
    }
}
