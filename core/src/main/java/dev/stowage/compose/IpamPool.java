package dev.stowage.compose;

import dev.stowage.value.StowageStyle;
import io.vavr.collection.LinkedHashMap;
import io.vavr.control.Option;
import org.immutables.value.Value;

/** A range of addresses. */
@Value.Immutable
@StowageStyle
public interface IpamPool extends Extensible {
    Option<String> subnet();

    Option<String> gateway();

    Option<String> ipRange();

    LinkedHashMap<String, String> auxAddresses();

    static Builder builder() {
        return new Builder();
    }

    final class Builder extends ImmutableIpamPool.Builder {
        Builder() {}
    }
}
