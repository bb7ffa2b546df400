package dev.stowage.apply.run;

import dev.stowage.apply.aws.ServiceFailure;
import dev.stowage.apply.running.Schedule;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.util.HashMap;
import java.util.Map;

/** Schedules in memory. */
final class TestSchedules {
    /** In which cluster each starts its task, by its name; of another one nothing is known. */
    final Map<String, String> clusters = new HashMap<>();

    Either<ServiceFailure, Schedule> schedule(String name) {
        return Option.of(clusters.get(name))
                .map(cluster -> new Schedule(name, "arn:task-definition/any:1", cluster, Schedule.State.ENABLED))
                .toEither(() -> TestCloud.failure(ServiceFailure.Kind.NOT_FOUND));
    }
}
