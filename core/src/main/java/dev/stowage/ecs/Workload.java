package dev.stowage.ecs;

import dev.stowage.value.ServiceName;
import dev.stowage.value.StowageStyle;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import org.immutables.value.Value;

/** What runs in tasks of one kind, with all that only they need. */
@Value.Immutable
@StowageStyle
public interface Workload {
    /** The Compose service that they are called after. */
    ServiceName name();

    /** Its published ports. */
    Vector<Route> routes();

    /** Names that lead to it from outside. */
    Vector<AliasRecord> records();

    Option<DiscoveryEntry> entry();

    Vector<Role> roles();

    TaskDefinition task();

    /** None for a task that no service keeps running. */
    Option<EcsService> service();

    /** None for tasks that run on no schedule. */
    Option<Schedule> schedule();

    /** None for tasks that run more than once in a deployment. */
    Option<OneOffTask> once();

    Option<Scaling> scaling();

    static Builder builder() {
        return new Builder();
    }

    final class Builder extends ImmutableWorkload.Builder {
        Builder() {}
    }
}
