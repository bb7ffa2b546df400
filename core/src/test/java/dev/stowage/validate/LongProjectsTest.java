package dev.stowage.validate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.stowage.Stowage;
import dev.stowage.load.ComposeSource;
import dev.stowage.problem.Problem;
import dev.stowage.problem.Problems;
import dev.stowage.value.Dialect;
import io.vavr.collection.Vector;
import java.time.Duration;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;

/** Projects with thousands of parts of one kind are judged in a few seconds each, where none is held against all others. */
class LongProjectsTest {
    private static final int PARTS = 4_000;
    private static final Duration LONGEST = Duration.ofSeconds(60);

    @Test
    void namesDirectoriesThatAreCalledTheSame() {
        String services =
                lines(at -> "  s" + at + ":\n    image: nginx\n    volumes: [\"./s" + at + "/data:/data\"]\n");

        Vector<Problem> problems = problems("services:\n" + services);

        assertThat(problems.flatMap(Problem::hint))
                .contains("make it a named volume, which starts empty: data:/data")
                .contains("make it a named volume, which starts empty: data-" + PARTS + ":/data");
    }

    @Test
    void looksForCapabilitiesThatAreAddedAndDropped() {
        String names = lines(at -> "A" + at + ", ");

        assertThat(problems("services:\n  web:\n    image: nginx\n    cap_add: [" + names + "]\n    cap_drop: [" + names
                        + "]\n"))
                .hasSizeGreaterThan(PARTS);
    }

    @Test
    void movesPortsThatAreTakenToExpose() {
        String ports = lines(at -> (at + 1) + ", ");

        assertThat(problems("services:\n  web: {image: nginx, ports: [" + ports + "]}\n  db: {image: nginx, ports: ["
                        + ports + "]}\n"))
                .hasSizeGreaterThanOrEqualTo(PARTS);
    }

    @Test
    void comparesScheduledLimits() {
        String entries = lines(at -> "{name: n" + at + ", cron: \"0 3 * * *\", min: 9}, ");

        assertThat(problems(
                        "services:\n  web:\n    image: nginx\n    deploy:\n      x-aws-autoscaling: {max: 5, schedule: ["
                                + entries + "]}\n"))
                .hasSizeGreaterThanOrEqualTo(PARTS);
    }

    private static String lines(IntFunction<String> line) {
        return Vector.range(0, PARTS).map(line::apply).mkString();
    }

    private static Vector<Problem> problems(String text) {
        return assertTimeoutPreemptively(
                LONGEST,
                () -> Stowage.load(ComposeSource.of(text))
                        .flatMap(project -> Stowage.validate(project, Dialect.MODERN))
                        .fold(Problems::all, ValidProject::warnings));
    }
}
