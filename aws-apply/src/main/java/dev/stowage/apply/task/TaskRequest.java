package dev.stowage.apply.task;

import dev.stowage.apply.stack.ClientToken;
import dev.stowage.value.StowageStyle;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import org.immutables.value.Value;

/** One task to run (Amazon ECS API Reference, "RunTask"). */
@Value.Immutable
@StowageStyle
public interface TaskRequest {
    /** By name or ARN. */
    String cluster();

    /** By ARN, or by family and revision. */
    String definition();

    /** FARGATE or EC2; none with shares of capacity providers, or where the cluster's own strategy decides. */
    Option<String> launchType();

    Vector<ProviderShare> capacity();

    /** The ids of its subnets; none for a definition without a network of its own. */
    Vector<String> subnets();

    /** The ids of its security groups. */
    Vector<String> groups();

    @Value.Default
    default boolean publicAddress() {
        return false;
    }

    /** Of Fargate; none for the latest. */
    Option<String> platformVersion();

    /** The values of the environment may be secret. */
    @Value.Redacted
    Vector<ContainerOverride> overrides();

    /** None for that of its family. */
    Option<TaskGroup> group();

    /** By whom, at most 128 characters; tasks can be looked for by it. */
    Option<String> startedBy();

    /** The same token again is the same task, at most 64 characters. */
    ClientToken token();

    static Builder builder() {
        return new Builder();
    }

    final class Builder extends ImmutableTaskRequest.Builder {
        Builder() {}
    }
}
