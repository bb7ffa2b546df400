package dev.stowage.fuzz;

import dev.stowage.Stowage;
import dev.stowage.aws.AwsEnvironment;
import dev.stowage.compose.write.ConfigWriter;
import dev.stowage.convert.Conversion;
import dev.stowage.load.ComposeSource;
import dev.stowage.load.LoadedProject;
import dev.stowage.load.LoadedVariables;
import dev.stowage.load.Loader;
import dev.stowage.problem.Palette;
import dev.stowage.problem.Problem;
import dev.stowage.problem.Problems;
import dev.stowage.problem.TextRenderer;
import dev.stowage.value.Dialect;
import dev.stowage.write.Format;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;

/** One application on its way through all stages, and how long it was busy. */
final class Watched {
    /** Of the processor, since other programs take their share of the time on a wall. */
    private static final Duration LONGEST = Duration.ofSeconds(1);

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private Watched() {}

    /** Fails when it takes too long, also when every class is there; whatever a stage throws is thrown on. */
    static void run(ComposeSource source) {
        if (isTooLong(time(source))) {
            Duration again = time(source);
            if (isTooLong(again)) {
                throw new AssertionError("took " + again.toMillis() + " ms");
            }
        }
    }

    private static boolean isTooLong(Duration took) {
        return took.compareTo(LONGEST) > 0;
    }

    private static Duration time(ComposeSource source) {
        long start = THREADS.getCurrentThreadCpuTime();
        shown(Stowage.load(source).fold(Problems::all, Watched::written));
        shown(Loader.variables(source).fold(Problems::all, LoadedVariables::warnings));
        return Duration.ofNanos(THREADS.getCurrentThreadCpuTime() - start);
    }

    private static Vector<Problem> written(LoadedProject loaded) {
        Format.JSON.render(ConfigWriter.json(loaded.project()));
        Format.YAML.render(ConfigWriter.yaml(loaded.project()));
        return Vector.of(Dialect.values()).flatMap(dialect -> converted(loaded, dialect));
    }

    private static Vector<Problem> converted(LoadedProject loaded, Dialect dialect) {
        Either<Problems, Conversion> conversion =
                Stowage.validate(loaded, dialect).flatMap(valid -> Stowage.convert(valid, AwsEnvironment.offline()));
        return conversion.fold(Problems::all, done -> {
            Format.JSON.render(done.template());
            return done.warnings();
        });
    }

    private static void shown(Vector<Problem> problems) {
        new TextRenderer(Palette.PLAIN).render(problems);
    }
}
