package dev.stowage.apply.aws;

import dev.stowage.apply.running.Schedule;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Map;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import io.vavr.control.Option;

/** Schedules in memory. */
public final class FakeSchedules implements Schedules {
    private Map<String, String> clusters = LinkedHashMap.empty();

    /** What each question is answered with, where it is. */
    public Option<ServiceFailure> failure = Option.none();

    /** What was asked for, in order. */
    public Vector<String> calls = Vector.empty();

    /** With one that starts its task in this cluster. */
    public FakeSchedules with(String name, String cluster) {
        clusters = clusters.put(name, cluster);
        return this;
    }

    @Override
    public Either<ServiceFailure, Schedule> schedule(String name) {
        return failure.<Either<ServiceFailure, Schedule>>map(Either::left)
                .getOrElse(() -> clusters.get(name)
                        .map(cluster -> new Schedule(
                                name, FakeServices.definitionOf("report"), cluster, Schedule.State.ENABLED))
                        .toEither(() -> FakeFailure.of(ServiceFailure.Kind.NOT_FOUND)));
    }

    @Override
    public Option<ServiceFailure> set(String name, Schedule.State state) {
        calls = calls.append(name + " " + state);
        return Option.none();
    }
}
