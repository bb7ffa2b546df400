package dev.stowage.ecs;

import dev.stowage.value.LogicalId;
import dev.stowage.value.StowageStyle;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import org.immutables.value.Value;

/** A secret in AWS Secrets Manager that the stack makes. */
@Value.Immutable
@StowageStyle
public interface StackSecret {
    LogicalId id();

    String description();

    /** None leaves the secret without a value. */
    @Value.Redacted
    Option<Text> content();

    /** The key that encrypts it; none: that of the account. */
    Option<String> kmsKeyId();

    Vector<Tag> tags();

    static Builder builder() {
        return new Builder();
    }

    final class Builder extends ImmutableStackSecret.Builder {
        Builder() {}
    }
}
