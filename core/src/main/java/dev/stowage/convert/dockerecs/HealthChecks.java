package dev.stowage.convert.dockerecs;

import dev.stowage.compose.Healthcheck;
import dev.stowage.ecs.HealthCheck;
import io.vavr.control.Option;
import java.time.Duration;

/** How ECS finds out whether a container is healthy, in whole seconds; a check that is turned off is an empty one. */
final class HealthChecks {
    private HealthChecks() {}

    static HealthCheck of(Healthcheck check) {
        return HealthCheck.builder()
                .command(check.test())
                .intervalSeconds(seconds(check.interval()))
                .timeoutSeconds(seconds(check.timeout()))
                .startPeriodSeconds(seconds(check.startPeriod()))
                .retries(check.retries().filter(count -> count != 0))
                .build();
    }

    private static Option<Long> seconds(Option<Duration> time) {
        return time.map(Duration::toSeconds).filter(seconds -> seconds != 0);
    }
}
