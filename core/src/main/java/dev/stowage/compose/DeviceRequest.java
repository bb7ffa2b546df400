package dev.stowage.compose;

import dev.stowage.value.StowageStyle;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import org.immutables.value.Value;

/** Devices that a container needs, above all GPUs (Compose Deploy Specification, {@code devices}). */
@Value.Immutable
@StowageStyle
public interface DeviceRequest extends Extensible {
    /** The count that stands for all there are. */
    long ALL = -1;

    Vector<String> capabilities();

    Option<String> driver();

    /** How many, or {@link #ALL}. */
    Option<Long> count();

    Vector<String> deviceIds();

    LinkedHashMap<String, String> options();

    static Builder builder() {
        return new Builder();
    }

    final class Builder extends ImmutableDeviceRequest.Builder {
        Builder() {}
    }
}
