package dev.stowage.ecs;

import dev.stowage.value.LogicalId;
import dev.stowage.value.StowageStyle;
import io.vavr.collection.Vector;
import org.immutables.value.Value;

/** A secret in AWS Secrets Manager that the stack makes. */
@Value.Immutable
@StowageStyle
public interface StackSecret {
    LogicalId id();

    String description();

    Text content();

    Vector<Tag> tags();

    static Builder builder() {
        return new Builder();
    }

    final class Builder extends ImmutableStackSecret.Builder {
        Builder() {}
    }
}
