package dev.stowage.extension;

import dev.stowage.value.StowageStyle;
import io.vavr.control.Option;
import org.immutables.value.Value;

/** What a network says about AWS. */
@Value.Immutable
@StowageStyle
public interface NetworkExtension {
    /** Id of a security group that exists; the older form of an external network. */
    Option<String> securityGroup();

    static Builder builder() {
        return new Builder();
    }

    final class Builder extends ImmutableNetworkExtension.Builder {
        Builder() {}
    }
}
