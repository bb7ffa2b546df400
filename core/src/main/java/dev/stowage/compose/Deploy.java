package dev.stowage.compose;

import dev.stowage.value.StowageStyle;
import io.vavr.collection.LinkedHashMap;
import io.vavr.control.Option;
import org.immutables.value.Value;

/** How a service is run on a platform (Compose Deploy Specification). */
@Value.Immutable
@StowageStyle
public interface Deploy extends Extensible {
    /** {@code replicated}, {@code global}, or what else a platform knows. */
    Option<String> mode();

    Option<Integer> replicas();

    LinkedHashMap<String, String> labels();

    Option<UpdateConfig> updateConfig();

    Option<UpdateConfig> rollbackConfig();

    @Value.Default
    default Resources resources() {
        return Resources.builder().build();
    }

    Option<RestartPolicy> restartPolicy();

    @Value.Default
    default Placement placement() {
        return Placement.builder().build();
    }

    Option<String> endpointMode();

    /** Whether each machine gets one task. */
    default boolean isGlobal() {
        return mode().contains("global");
    }

    static Builder builder() {
        return new Builder();
    }

    final class Builder extends ImmutableDeploy.Builder {
        Builder() {}
    }
}
