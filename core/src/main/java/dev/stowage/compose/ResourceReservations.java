package dev.stowage.compose;

import dev.stowage.value.Bytes;
import dev.stowage.value.StowageStyle;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import org.immutables.value.Value;

/** What a container gets at least. */
@Value.Immutable
@StowageStyle
public interface ResourceReservations extends Extensible {
    Option<Float> cpus();

    Option<Bytes> memory();

    Vector<GenericResource> genericResources();

    Vector<DeviceRequest> devices();

    static Builder builder() {
        return new Builder();
    }

    final class Builder extends ImmutableResourceReservations.Builder {
        Builder() {}
    }
}
