package dev.stowage.apply.aws;

import dev.stowage.apply.running.ScalingRange;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import io.vavr.control.Option;

/** Application Auto Scaling of ECS services, which are given as in {@code service/cluster/name}. */
public interface Scaling {
    /** The ranges of those of the services that have one. */
    Either<ServiceFailure, Vector<ScalingRange>> ranges(Vector<String> services);

    /** Leaves the number of tasks alone from now on. */
    Option<ServiceFailure> suspend(String service);

    /** Scales again. */
    Option<ServiceFailure> resume(String service);
}
