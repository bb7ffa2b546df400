package dev.stowage.apply.aws;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Instant;

/** The deployments of the services of Amazon ECS, which are given by ARN. */
public interface Rollouts {
    /** When the newest one of a service began; none where there is no such service. */
    Either<ServiceFailure, Option<Instant>> newest(String service);

    /** Begins one of the same task definition, with new tasks. */
    Option<ServiceFailure> begin(String service);
}
