package dev.stowage.apply.aws;

import dev.stowage.aws.ExistingCluster;
import io.vavr.control.Either;
import io.vavr.control.Option;

/** Amazon ECS, as far as clusters go. */
public interface Clusters {
    /** The cluster that ECS uses if none is named (Amazon ECS API Reference, "RunTask"). */
    String DEFAULT = "default";

    /** The active cluster with this name or ARN; none when there is none. */
    Either<ServiceFailure, Option<ExistingCluster>> find(String nameOrArn);
}
