package dev.stowage.apply.aws;

import dev.stowage.value.StowageStyle;
import io.vavr.control.Option;
import java.net.URI;
import org.immutables.value.Value;

/** Where to deploy; whatever is absent here comes from AWS's own configuration files and environment variables. */
@Value.Immutable
@StowageStyle
public interface Target {
    /** A profile of AWS's configuration files. */
    Option<String> profile();

    /** The code of the region, such as {@code eu-west-1}. */
    Option<String> region();

    /** One address to use for all services instead of AWS's own, such as that of an emulator. */
    Option<URI> endpoint();

    /** The ARN of the role that CloudFormation assumes instead of using the permissions of the caller. */
    Option<String> role();

    static Builder builder() {
        return new Builder();
    }

    final class Builder extends ImmutableTarget.Builder {
        Builder() {}
    }
}
