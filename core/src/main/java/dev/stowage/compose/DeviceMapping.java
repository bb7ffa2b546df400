package dev.stowage.compose;

import dev.stowage.value.StowageStyle;
import io.vavr.control.Option;
import org.immutables.value.Value;

/** A device of the host that a container sees (Compose Specification, {@code devices}). */
@Value.Immutable
@StowageStyle
public interface DeviceMapping extends Extensible {
    Option<String> source();

    Option<String> target();

    /** Of the letters {@code r}, {@code w}, {@code m}. */
    Option<String> permissions();

    static Builder builder() {
        return new Builder();
    }

    final class Builder extends ImmutableDeviceMapping.Builder {
        Builder() {}
    }
}
