package dev.stowage.validate.settings;

import dev.stowage.extension.ServiceExtension;
import dev.stowage.value.ServiceName;
import dev.stowage.value.StowageStyle;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import org.immutables.value.Value;

/** What ECS needs to know of a service, given or filled in. */
@Value.Immutable
@StowageStyle
public interface ServiceSettings {
    ServiceName name();

    /** What starts it. */
    @Value.Default
    default RunMode runMode() {
        return new RunMode.Kept();
    }

    /** Whether ECS starts its container again. */
    @Value.Default
    default Restart restart() {
        return Restart.NEVER;
    }

    /** Whether its task ends when its container does. */
    @Value.Default
    default boolean essential() {
        return true;
    }

    /** The name of its image; none where that is only built, so that it is not known before. */
    Option<String> image();

    /** What its task runs on. */
    Compute compute();

    ContainerSize container();

    int replicas();

    RollingUpdate update();

    /** The ports that can be reached from outside, in the order of the file. */
    Vector<ServicePort> ports();

    /** The services that its task calls, by what its texts say, and that can start before it. */
    Vector<ServiceName> calls();

    /** Every port that other services may reach, each once: those of {@code ports}, then those of {@code expose}. */
    Vector<ExposedPort> exposed();

    Option<HealthProbe> health();

    /** Seconds between the stop signal and killing. */
    Option<Integer> stopTimeout();

    /** Seconds in which a new task may still fail the checks of a load balancer; none where nothing is said to ECS. */
    Option<Integer> graceSeconds();

    /** Seconds for which a task that goes may finish what a load balancer has sent it; none for what AWS takes. */
    Option<Integer> drainSeconds();

    @Value.Default
    default Architecture architecture() {
        return Architecture.X86_64;
    }

    /** What the service says, or else the top level of the file. */
    ServiceExtension extension();

    /** Whether others can find it: by Service Connect, in which only what a service of ECS keeps running takes part. */
    default boolean isFoundByName() {
        return isKept() && extension().serviceConnect().getOrElse(true);
    }

    /** Whether a service of ECS keeps its tasks running. */
    default boolean isKept() {
        return runMode().isKept();
    }

    /** Whether its tasks are started alone, without a service of ECS. */
    default boolean isStandalone() {
        return runMode().isStandalone();
    }

    /** The service that its task is called after: itself, but for a sidecar. */
    default ServiceName task() {
        return runMode().owner().getOrElse(name());
    }

    static Builder builder() {
        return new Builder();
    }

    final class Builder extends ImmutableServiceSettings.Builder {
        Builder() {}
    }
}
