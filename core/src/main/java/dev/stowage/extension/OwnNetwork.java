package dev.stowage.extension;

import dev.stowage.value.Cidr;
import dev.stowage.value.StowageStyle;
import io.vavr.collection.Vector;
import org.immutables.value.Value;

/** A network that the template makes. */
@Value.Immutable
@StowageStyle
public interface OwnNetwork {
    /** Its addresses, by default {@code 10.0.0.0/16}. */
    @Value.Default
    default Cidr cidr() {
        return new Cidr(10L << 24, 16);
    }

    /** How many availability zones, 1 or more. */
    @Value.Default
    default int zones() {
        return 2;
    }

    @Value.Default
    default Nat nat() {
        return Nat.NONE;
    }

    /** Names of the services that get an endpoint inside: {@code ecr.api}. */
    Vector<String> endpoints();

    static Builder builder() {
        return new Builder();
    }

    final class Builder extends ImmutableOwnNetwork.Builder {
        Builder() {}
    }
}
