package dev.stowage.compat;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stowage.pipeline.Pipeline;
import dev.stowage.value.Dialect;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Every recorded conversion of the retired integration. With {@code -Dstowage.cases=NAME,...} only those, each printed
 * with what differs; {@code *} stands for any letters.
 */
class DockerEcsCasesTest {
    private static final Path RESOURCES =
            Path.of(System.getProperty("stowage.root", ".."), "property-tests/src/test/resources");
    private static final Pipeline DOCKER_ECS = Pipeline.of(Dialect.DOCKER_ECS);
    private static final RecordedCases CASES = RecordedCases.in(RESOURCES.resolve("cases/docker-ecs"))
            .differing(RESOURCES.resolve("compat/docker-ecs-differences.txt"));
    private static final String CHOSEN = System.getProperty("stowage.cases", "");

    @TestFactory
    Stream<DynamicTest> agreesWithTheRetiredIntegration() {
        return CHOSEN.isEmpty() ? CASES.tests(DOCKER_ECS) : explained(CASES.named(CHOSEN));
    }

    /** A refusal where the tool refused proves little, unless it is for the same reason: this list was read by people. */
    @Test
    void refusesForTheReasonsThatAreListed() throws IOException {
        assertThat(CASES.refusals(DOCKER_ECS))
                .containsExactlyElementsOf(Files.readAllLines(RESOURCES.resolve("compat/docker-ecs-refusals.txt")));
    }

    private static Stream<DynamicTest> explained(RecordedCases chosen) {
        chosen.explanations(DOCKER_ECS).forEach(System.out::println);
        return chosen.tests(DOCKER_ECS);
    }
}
