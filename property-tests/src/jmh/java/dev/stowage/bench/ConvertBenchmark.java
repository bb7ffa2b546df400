package dev.stowage.bench;

import dev.stowage.Stowage;
import dev.stowage.aws.AwsEnvironment;
import dev.stowage.convert.Conversion;
import dev.stowage.load.LoadedProject;
import dev.stowage.load.environment.EnvironmentFile;
import dev.stowage.problem.Problems;
import dev.stowage.validate.ValidProject;
import dev.stowage.value.Dialect;
import dev.stowage.write.Format;
import io.vavr.control.Either;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** The stages after Load, warm, of a project that is there already. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 4, time = 3)
@Measurement(iterations = 4, time = 3)
public class ConvertBenchmark {
    /** The word of the application. */
    @Param({"scale-010", "scale-100", "scale-500", "plain-500", "plain-2000"})
    public String application = "";

    /** What to convert to. */
    @Param({"DOCKER_ECS", "MODERN"})
    public Dialect dialect = Dialect.MODERN;

    private Work work = Work.of("scale-010", dialect);

    private record Work(LoadedProject loaded, ValidProject valid, AwsEnvironment environment) {
        static Work of(String application, Dialect dialect) {
            Subject subject = Subject.of(application);
            LoadedProject loaded = right(Stowage.load(subject.source()));
            return new Work(loaded, right(Stowage.validate(loaded, dialect)), environment(dialect));
        }

        private static AwsEnvironment environment(Dialect dialect) {
            Subject known = Subject.of("scale-010");
            return dialect == Dialect.MODERN
                    ? AwsEnvironment.offline()
                    : right(EnvironmentFile.read(known.source().disk(), known.folder(), "environment.yaml"));
        }
    }

    private static <T> T right(Either<Problems, T> result) {
        return result.getOrElseThrow(problems -> new AssertionError(problems.errors()));
    }

    /** Loads and validates. */
    @Setup
    public void prepare() {
        work = Work.of(application, dialect);
    }

    /** Validate alone. */
    @Benchmark
    public ValidProject validate() {
        return right(Stowage.validate(work.loaded(), dialect));
    }

    /** Convert alone. */
    @Benchmark
    public Conversion convert() {
        return right(Stowage.convert(work.valid(), work.environment()));
    }

    /** Convert, and the template as JSON. */
    @Benchmark
    public String convertToJson() {
        return Format.JSON.render(convert().template());
    }
}
