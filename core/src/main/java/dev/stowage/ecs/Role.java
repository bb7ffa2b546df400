package dev.stowage.ecs;

import dev.stowage.value.LogicalId;
import dev.stowage.value.StowageStyle;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import org.immutables.value.Value;

/** An IAM role that a part of AWS takes on. */
@Value.Immutable
@StowageStyle
public interface Role {
    LogicalId id();

    /** None is the path {@code /}, which AWS takes as a change from none. */
    Option<String> path();

    PolicyDocument trust();

    Vector<Text> managedPolicies();

    Vector<InlinePolicy> policies();

    /** The ARN of a permissions boundary. */
    Option<Text> boundary();

    Vector<Tag> tags();

    static Builder builder() {
        return new Builder();
    }

    final class Builder extends ImmutableRole.Builder {
        Builder() {}
    }
}
