package dev.stowage.apply.run;

import dev.stowage.apply.aws.Rollouts;
import dev.stowage.apply.aws.ServiceFailure;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Deployments of services in memory. */
final class TestRollouts implements Rollouts {
    final Map<String, Instant> newest = new TreeMap<>();
    final List<String> begun = new ArrayList<>();

    @Override
    public Either<ServiceFailure, Option<Instant>> newest(String service) {
        return Either.right(Option.of(newest.get(service)));
    }

    @Override
    public Option<ServiceFailure> begin(String service) {
        begun.add(service);
        return Option.none();
    }
}
