package dev.stowage.bench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stowage.Stowage;
import dev.stowage.aws.AwsEnvironment;
import dev.stowage.load.ComposeSource;
import dev.stowage.load.environment.EnvironmentFile;
import dev.stowage.problem.Problems;
import dev.stowage.validate.ValidProject;
import dev.stowage.value.Dialect;
import dev.stowage.write.Format;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What it costs to convert in the dialect docker-ecs and to write the JSON, in a JVM that is warm: the recorded applications
 * of 10 to 500 services, and generated ones of 500 and 2,000.
 */
class DockerEcsTimesTest {
    private static final Path CASES =
            Path.of(System.getProperty("stowage.root", ".."), "property-tests/src/test/resources/cases/docker-ecs");

    /** {@code -Dstowage.bench.services=20000} for a warm-up as long as a measurement needs. */
    private static final int WARMING_SERVICES = Integer.getInteger("stowage.bench.services", 2_000);

    private static final int MEASURED = 5;

    /** Far above what was measured, so that only something that grows with the square of the input fails. */
    private static final double LONGEST_MILLISECONDS = 2_000;

    /** Memory is the figure that other work on the machine does not touch. */
    private static final double FLAT = 1.25;

    @TempDir
    private Path folder;

    /** An application that only has to be converted. */
    private record Subject(String name, ValidProject project, AwsEnvironment environment) {
        static Subject of(String name, ComposeSource source) {
            return new Subject(
                    name,
                    right(Stowage.load(source).flatMap(loaded -> Stowage.validate(loaded, Dialect.DOCKER_ECS))),
                    right(EnvironmentFile.read(
                            source.disk(), source.workingDirectory(), CASES + "/scale-010/environment.yaml")));
        }

        private static <T> T right(Either<Problems, T> result) {
            return result.getOrElseThrow(problems -> new AssertionError(problems.errors()));
        }

        int services() {
            return project.services().size();
        }

        int jsonLength() {
            return Format.JSON
                    .render(right(Stowage.convert(project, environment)).template())
                    .length();
        }

        Cost cost() {
            Vector.range(0, Math.max(3, WARMING_SERVICES / services())).forEach(run -> jsonLength());
            return Cost.median(MEASURED, this::jsonLength);
        }
    }

    @Test
    void costsTheSameForEachService_howeverManyThereAre() throws IOException {
        Subject.of("scale-100", recorded("scale-100")).cost();
        Vector<Cost> costs = Vector.of(
                        Subject.of("scale-010", recorded("scale-010")),
                        Subject.of("scale-100", recorded("scale-100")),
                        Subject.of("scale-500", recorded("scale-500")),
                        Subject.of("plain", generated(500)),
                        Subject.of("plain", generated(2_000)))
                .map(DockerEcsTimesTest::told);
        assertThat(costs.map(Cost::milliseconds)).allMatch(time -> time < LONGEST_MILLISECONDS);
        assertThat(costs.get(4).kibibytes() / 2_000)
                .isLessThan(FLAT * costs.get(3).kibibytes() / 500);
    }

    private static Cost told(Subject subject) {
        Cost cost = subject.cost();
        System.out.println(String.format(
                Locale.ROOT,
                "docker-ecs, convert and JSON, %s: %d services, %.2f ms of CPU time, %.0f us and %.0f KiB a service",
                subject.name(),
                subject.services(),
                cost.milliseconds(),
                1000 * cost.milliseconds() / subject.services(),
                cost.kibibytes() / subject.services()));
        return cost;
    }

    private static ComposeSource recorded(String name) {
        return ComposeSource.directory(CASES.resolve(name));
    }

    private ComposeSource generated(int services) throws IOException {
        Path project = Files.createDirectories(folder.resolve("plain-" + services));
        Files.writeString(project.resolve("compose.yaml"), ManyServices.PLAIN.text(services));
        return ComposeSource.directory(project);
    }
}
