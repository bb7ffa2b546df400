package dev.stowage.validate.defaults;

import dev.stowage.extension.DeploymentStyle;
import dev.stowage.extension.Strategy;
import io.vavr.collection.HashMap;
import io.vavr.collection.Map;

/** The steps of a deployment that shifts traffic (Amazon ECS API Reference, "CanaryConfiguration", "LinearConfiguration"). */
final class DeploymentDefaults {
    private static final Map<Strategy, Integer> PERCENT = HashMap.of(Strategy.CANARY, 5, Strategy.LINEAR, 10);
    private static final Map<Strategy, Integer> BAKE_MINUTES =
            HashMap.of(Strategy.BLUE_GREEN, 15, Strategy.CANARY, 10, Strategy.LINEAR, 6);

    private DeploymentDefaults() {}

    static DeploymentStyle filled(DeploymentStyle written) {
        return DeploymentStyle.builder()
                .from(written)
                .percent(written.percent().orElse(PERCENT.get(written.strategy())))
                .bakeMinutes(written.bakeMinutes().orElse(BAKE_MINUTES.get(written.strategy())))
                .build();
    }
}
