package dev.stowage.ecs;

import dev.stowage.value.StowageStyle;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import org.immutables.value.Value;

/** How tasks are started that no service keeps running (Amazon ECS API Reference, "RunTask"). */
@Value.Immutable
@StowageStyle
public interface TaskRun {
    /** The ARN of the cluster. */
    Text cluster();

    Text taskDefinition();

    /** How many tasks at once, 1 to 10. */
    long count();

    /** None with a capacity provider strategy. */
    Option<LaunchType> launchType();

    Vector<CapacityShare> capacity();

    TaskNetwork network();

    Option<Boolean> executeCommand();

    static Builder builder() {
        return new Builder();
    }

    final class Builder extends ImmutableTaskRun.Builder {
        Builder() {}
    }
}
