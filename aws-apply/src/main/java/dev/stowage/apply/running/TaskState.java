package dev.stowage.apply.running;

import dev.stowage.apply.task.TaskGroup;
import dev.stowage.apply.task.TaskId;
import dev.stowage.value.StowageStyle;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.time.Instant;
import org.immutables.value.Value;

/** A task as ECS describes it; one that has ended is known for about an hour. */
@Value.Immutable
@StowageStyle
public interface TaskState {
    String SERVICE_GROUP = "service:";

    TaskId id();

    /** The ARN of its cluster. */
    String cluster();

    /** The ARN of its definition. */
    String definition();

    /**
     * What it belongs to: {@code service:} and the name of an ECS service, the {@link TaskGroup} of a stack, or {@code family:}
     * and the name of a family.
     */
    Option<String> group();

    /** Such as {@code PENDING}, {@code RUNNING} or {@code STOPPED} (Amazon ECS Developer Guide, "Task lifecycle"). */
    String status();

    /** {@code RUNNING} or {@code STOPPED}. */
    String wanted();

    Option<Instant> createdAt();

    Option<Instant> startedAt();

    Option<Instant> stoppedAt();

    /** Why it stops or has stopped. */
    Option<String> reason();

    boolean takesCommands();

    Vector<ContainerState> containers();

    /** Whether nothing of it runs any more. */
    default boolean isStopped() {
        return status().equals("STOPPED");
    }

    /** The family of its task definition. */
    default String family() {
        return TaskDefinition.family(definition());
    }

    /** The name of the ECS service that started it; none for a task that was started by itself. */
    default Option<String> ofService() {
        return group().filter(group -> group.startsWith(SERVICE_GROUP))
                .map(group -> group.substring(SERVICE_GROUP.length()));
    }

    /**
     * Whether it runs by itself for a stack, in the cluster of somebody else: by the very revision of one of the stack's
     * definitions, or in the group of the stack. A family may have the same name as one of another project, as that of {@code
     * admin-migrate} in {@code shop} and that of {@code migrate} in {@code shop-admin}.
     */
    default boolean isOf(TaskGroup stack, Vector<String> definitions) {
        return definitions.contains(definition()) || group().contains(stack.value());
    }

    static Builder builder() {
        return new Builder();
    }

    final class Builder extends ImmutableTaskState.Builder {
        Builder() {}
    }
}
