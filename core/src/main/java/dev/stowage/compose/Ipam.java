package dev.stowage.compose;

import dev.stowage.value.StowageStyle;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import org.immutables.value.Value;

/** How addresses are given out in a network (Compose Specification, {@code ipam}). */
@Value.Immutable
@StowageStyle
public interface Ipam extends Extensible {
    Option<String> driver();

    Vector<IpamPool> config();

    LinkedHashMap<String, String> options();

    static Builder builder() {
        return new Builder();
    }

    final class Builder extends ImmutableIpam.Builder {
        Builder() {}
    }
}
