package dev.stowage.pipeline;

import dev.stowage.Stowage;
import dev.stowage.aws.AwsEnvironment;
import dev.stowage.convert.Conversion;
import dev.stowage.load.ComposeSource;
import dev.stowage.problem.Problems;
import dev.stowage.value.Dialect;
import io.vavr.control.Either;

/** From an application and what exists on AWS to a template, or to every problem: the stages, chained as a caller likes. */
@FunctionalInterface
public interface Pipeline {
    Either<Problems, Conversion> convert(ComposeSource source, AwsEnvironment environment);

    /** The stages of Stowage as they are. */
    static Pipeline of(Dialect dialect) {
        return (source, environment) -> Stowage.load(source)
                .flatMap(project -> Stowage.validate(project, dialect))
                .flatMap(valid -> Stowage.convert(valid, environment));
    }
}
