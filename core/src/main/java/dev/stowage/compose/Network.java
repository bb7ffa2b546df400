package dev.stowage.compose;

import dev.stowage.value.StowageStyle;
import io.vavr.collection.LinkedHashMap;
import io.vavr.control.Option;
import org.immutables.value.Value;

/** A network (Compose Specification, "Networks top-level element"). */
@Value.Immutable
@StowageStyle
public interface Network extends Extensible {
    /** The name on the platform. */
    String name();

    Option<String> driver();

    LinkedHashMap<String, String> driverOpts();

    @Value.Default
    default Ipam ipam() {
        return Ipam.builder().build();
    }

    /** Whether it exists already and is not managed here. */
    @Value.Default
    default boolean external() {
        return false;
    }

    @Value.Default
    default boolean internal() {
        return false;
    }

    @Value.Default
    default boolean attachable() {
        return false;
    }

    LinkedHashMap<String, String> labels();

    Option<Boolean> enableIpv4();

    Option<Boolean> enableIpv6();

    static Builder builder() {
        return new Builder();
    }

    final class Builder extends ImmutableNetwork.Builder {
        Builder() {}
    }
}
