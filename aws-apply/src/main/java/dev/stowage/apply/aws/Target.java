package dev.stowage.apply.aws;

import dev.stowage.value.StowageStyle;
import io.vavr.control.Option;
import java.net.URI;
import org.immutables.value.Value;

/** Where to: what is not said here comes from AWS's own configuration files and environment variables. */
@Value.Immutable
@StowageStyle
public interface Target {
    /** A profile of AWS's configuration files. */
    Option<String> profile();

    /** Such as {@code eu-west-1}. */
    Option<String> region();

    /** One address for all services in place of AWS's own, as an emulator needs it. */
    Option<URI> endpoint();

    /** The ARN of the role that CloudFormation takes on in place of the caller's own rights. */
    Option<String> role();

    static Builder builder() {
        return new Builder();
    }

    final class Builder extends ImmutableTarget.Builder {
        Builder() {}
    }
}
