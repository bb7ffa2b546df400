package dev.stowage.apply.running;

import dev.stowage.ecs.Tag;
import dev.stowage.value.StowageStyle;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import org.immutables.value.Value;

/** A service as ECS describes it. */
@Value.Immutable
@StowageStyle
public interface ServiceState {
    /** The ARN. */
    String id();

    /** The name that ECS knows it by. */
    String name();

    /** The name or ARN of its cluster. */
    String cluster();

    /** The ARN of the task definition that it is to run. */
    String definition();

    /** How many tasks are to run. */
    int desired();

    int running();

    int pending();

    /** Whether each container instance runs one task, so that there is nothing to scale. */
    boolean isDaemon();

    LinkedHashMap<String, String> tags();

    /** The newest first; one that is finished is alone. */
    Vector<Rollout> rollouts();

    /** The newest first, at most 100. */
    Vector<ServiceEvent> events();

    Vector<Binding> bindings();

    Placement placement();

    /** The service of the Compose file. */
    default String service() {
        return tags().get(Tag.SERVICE).getOrElse(name());
    }

    /** Whether it is this service of the Compose file, or one that containers cannot tell from it. */
    default boolean isOf(String name) {
        return ContainerDefinition.nameOf(service()).equals(ContainerDefinition.nameOf(name));
    }

    /** As Application Auto Scaling calls it: {@code service/cluster/name}. */
    default String scalingId() {
        return id().substring(id().lastIndexOf(':') + 1);
    }

    /** Whether exactly the tasks run that are wanted, all of the newest deployment. */
    default boolean isSteady() {
        return rollouts().size() <= 1 && running() == desired() && pending() == 0 && newest().forAll(Rollout::isOver);
    }

    /** The deployment that is under way, or was the last. */
    default Option<Rollout> newest() {
        return rollouts().headOption();
    }

    /** The deployments that have begun since, the newest first. */
    default Vector<Rollout> rolloutsSince(ServiceState before) {
        return rollouts()
                .reject(rollout -> before.rollouts().exists(old -> old.id().equals(rollout.id())));
    }

    /** Whether a deployment has begun since. The one that was there before may still be described for a moment. */
    default boolean hasOtherRolloutThan(ServiceState before) {
        return !newest().map(Rollout::id).equals(before.newest().map(Rollout::id));
    }

    /** A container's port that a load balancer sends to. */
    record Binding(String targetGroup, String container, int port) {}

    static Builder builder() {
        return new Builder();
    }

    final class Builder extends ImmutableServiceState.Builder {
        Builder() {}
    }
}
