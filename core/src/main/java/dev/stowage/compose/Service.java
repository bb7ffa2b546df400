package dev.stowage.compose;

import dev.stowage.value.ServiceName;
import dev.stowage.value.StowageStyle;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import org.immutables.value.Value;

/** A service: containers that are kept running (Compose Specification, "Services top-level elements"). */
@Value.Immutable
@StowageStyle
public interface Service extends Workload {
    ServiceName name();

    Option<Boolean> attach();

    Option<String> containerName();

    /** What is left of {@code extends}: a base without content. */
    Option<ExtendedService> extendedService();

    Option<Integer> scale();

    Option<String> restart();

    Option<Deploy> deploy();

    /** What {@code deploy.resources.limits} says. */
    default Option<ResourceLimits> limits() {
        return deploy().flatMap(deploy -> deploy.resources().limits());
    }

    /** What {@code deploy.resources.reservations} says. */
    default Option<ResourceReservations> reservations() {
        return deploy().flatMap(deploy -> deploy.resources().reservations());
    }

    Option<Develop> develop();

    Option<Provider> provider();

    /** {@code service[:alias]} each. */
    Vector<String> links();

    Vector<String> externalLinks();

    Vector<PreStartHook> preStart();

    Vector<LifecycleHook> postStart();

    Vector<LifecycleHook> preStop();

    static Builder builder() {
        return new Builder();
    }

    final class Builder extends ImmutableService.Builder {
        Builder() {}
    }
}
