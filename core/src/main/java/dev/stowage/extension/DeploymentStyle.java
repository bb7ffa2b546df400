package dev.stowage.extension;

import dev.stowage.value.StowageStyle;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import org.immutables.value.Value;

/** How a new version is rolled out. */
@Value.Immutable
@StowageStyle
public interface DeploymentStyle {
    @Value.Default
    default Strategy strategy() {
        return Strategy.ROLLING;
    }

    /** Share of the traffic that moves in one step, 1 to 100. */
    Option<Integer> percent();

    /** Minutes, 0 to 1440, in which old and new run side by side. */
    Option<Integer> bakeMinutes();

    /** Names of alarms that stop it. */
    Vector<String> alarms();

    static Builder builder() {
        return new Builder();
    }

    final class Builder extends ImmutableDeploymentStyle.Builder {
        Builder() {}
    }
}
