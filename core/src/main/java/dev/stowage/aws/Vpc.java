package dev.stowage.aws;

import dev.stowage.value.StowageStyle;
import org.immutables.value.Value;

/** A network that exists. */
@Value.Immutable
@StowageStyle
public interface Vpc {
    String id();

    /** Whether instances get names from the network's resolver, which Cloud Map and EFS need. */
    @Value.Default
    default boolean dnsSupport() {
        return true;
    }

    /** Whether it is the account's default network of the region. */
    @Value.Default
    default boolean isDefault() {
        return true;
    }

    static Builder builder() {
        return new Builder();
    }

    final class Builder extends ImmutableVpc.Builder {
        Builder() {}
    }
}
