package dev.stowage.apply.aws;

import dev.stowage.apply.task.ContainerVariant;
import io.vavr.control.Either;
import io.vavr.control.Option;

/** The task definitions of Amazon ECS that no stack holds. */
public interface Definitions {
    /** Makes a further revision of the same family, from a definition given by ARN; the ARN of the new one. */
    Either<ServiceFailure, String> vary(String definition, ContainerVariant variant);

    /** Deletes a definition; the tasks that were started of it go on. */
    Option<ServiceFailure> forget(String definition);
}
