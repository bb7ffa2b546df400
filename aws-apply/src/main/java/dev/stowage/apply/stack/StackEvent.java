package dev.stowage.apply.stack;

import dev.stowage.value.LogicalId;
import dev.stowage.value.StowageStyle;
import io.vavr.control.Option;
import java.time.Instant;
import org.immutables.value.Value;

/** One thing that CloudFormation did to a resource of a stack, or to the stack itself. */
@Value.Immutable
@StowageStyle
public interface StackEvent {
    /** Unique among all events. */
    String id();

    Instant at();

    LogicalId resource();

    /** Such as {@code AWS::ECS::Service}. */
    String type();

    /** The id that the service gave the resource, once it has one. */
    Option<String> physicalId();

    /** Such as {@code CREATE_IN_PROGRESS}. */
    String status();

    Option<String> reason();

    /** Whether it is about the stack as a whole. */
    @Value.Default
    default boolean ofStack() {
        return type().equals("AWS::CloudFormation::Stack");
    }

    /** Whether the resource, or the stack, could not be made, changed or removed. */
    default boolean isFailure() {
        return status().endsWith("_FAILED");
    }

    static Builder builder() {
        return new Builder();
    }

    final class Builder extends ImmutableStackEvent.Builder {
        Builder() {}
    }
}
