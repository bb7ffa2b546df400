package dev.stowage.ecs;

import dev.stowage.value.LogicalId;
import dev.stowage.value.OneOrMany;
import dev.stowage.value.StowageStyle;
import org.immutables.value.Value;

/** When tasks are started, again and again (EventBridge Scheduler User Guide, "Schedule types"). */
@Value.Immutable
@StowageStyle
public interface Schedule {
    LogicalId id();

    String description();

    /** {@code rate(...)} or {@code cron(...)}, in UTC. */
    String expression();

    TaskRun run();

    /** In which the tasks are started. */
    Role role();

    /** What has to be there first. */
    OneOrMany<LogicalId> dependencies();

    static Builder builder() {
        return new Builder();
    }

    final class Builder extends ImmutableSchedule.Builder {
        Builder() {}
    }
}
