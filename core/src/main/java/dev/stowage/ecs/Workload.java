package dev.stowage.ecs;

import dev.stowage.value.ServiceName;
import dev.stowage.value.StowageStyle;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import org.immutables.value.Value;

/** What runs for one Compose service, with all that only this service needs. */
@Value.Immutable
@StowageStyle
public interface Workload {
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

    Option<Scaling> scaling();

    static Builder builder() {
        return new Builder();
    }

    final class Builder extends ImmutableWorkload.Builder {
        Builder() {}
    }
}
