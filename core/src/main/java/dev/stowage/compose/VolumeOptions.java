package dev.stowage.compose;

import dev.stowage.value.StowageStyle;
import io.vavr.collection.LinkedHashMap;
import io.vavr.control.Option;
import org.immutables.value.Value;

/** What is special to mounting a volume. */
@Value.Immutable
@StowageStyle
public interface VolumeOptions extends Extensible {
    LinkedHashMap<String, String> labels();

    /** Whether a new volume stays empty instead of taking the image's content. */
    @Value.Default
    default boolean nocopy() {
        return false;
    }

    Option<String> subpath();

    static Builder builder() {
        return new Builder();
    }

    final class Builder extends ImmutableVolumeOptions.Builder {
        Builder() {}
    }
}
