package dev.stowage.convert.modern;

import dev.stowage.convert.context.Task;
import dev.stowage.ecs.CircuitBreaker;
import dev.stowage.validate.settings.RollingUpdate;
import io.vavr.control.Option;

/** How a service is replaced, with the circuit breaker that ends a hopeless deployment. */
final class RollingUpdates {
    private static final int NO_SURGE = 100;

    private RollingUpdates() {}

    /** A shift of traffic starts the whole new version beside the old one, and has alarms (Amazon ECS API Reference, "DeploymentConfiguration"). */
    static dev.stowage.ecs.RollingUpdate of(Task task) {
        return Shifts.moves(task)
                ? dev.stowage.ecs.RollingUpdate.builder().build()
                : of(task.main().settings().update());
    }

    static dev.stowage.ecs.RollingUpdate of(RollingUpdate update) {
        return dev.stowage.ecs.RollingUpdate.builder()
                .minimumPercent((long) update.minimumPercent())
                .maximumPercent((long) update.maximumPercent())
                .breaker(breaker(update.onFailure()))
                .build();
    }

    /** Rebalancing starts tasks before it stops others, so it needs a maximum above 100 percent. */
    static Option<Boolean> zoneRebalancing(RollingUpdate update, Option<Boolean> asked) {
        return update.maximumPercent() <= NO_SURGE ? Option.some(false) : asked;
    }

    private static Option<CircuitBreaker> breaker(RollingUpdate.OnFailure onFailure) {
        return switch (onFailure) {
            case ROLL_BACK -> Option.some(new CircuitBreaker(true));
            case STOP -> Option.some(new CircuitBreaker(false));
            case CONTINUE -> Option.none();
        };
    }
}
