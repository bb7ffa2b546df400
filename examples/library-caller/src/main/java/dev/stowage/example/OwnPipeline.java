package dev.stowage.example;

import dev.stowage.Stowage;
import dev.stowage.aws.AwsEnvironment;
import dev.stowage.convert.Conversion;
import dev.stowage.load.ComposeSource;
import dev.stowage.problem.Problems;
import dev.stowage.value.Dialect;
import io.vavr.collection.Vector;
import io.vavr.control.Either;

/** The stages of Stowage with a rule of one's own among its rules, and resources of one's own in its template. */
public final class OwnPipeline {
    private OwnPipeline() {}

    /** Refuses services without a limit of memory, and adds an alarm to each service. */
    public static Either<Problems, Conversion> convert(ComposeSource source, AwsEnvironment environment) {
        return Stowage.load(source)
                .flatMap(project -> Stowage.validate(project, Dialect.MODERN, Vector.of(MemoryLimits::check)))
                .flatMap(valid -> Stowage.convert(valid, environment, Vector.of(CpuAlarms::added)));
    }
}
