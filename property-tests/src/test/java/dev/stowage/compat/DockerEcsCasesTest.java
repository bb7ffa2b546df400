package dev.stowage.compat;

import dev.stowage.pipeline.Pipeline;
import dev.stowage.value.Dialect;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Every recorded conversion of the retired integration. With {@code -Dstowage.cases=NAME,...} only those, each printed
 * with what differs; {@code *} stands for any letters.
 */
class DockerEcsCasesTest {
    private static final Path RESOURCES =
            Path.of(System.getProperty("stowage.root", ".."), "property-tests/src/test/resources");
    private static final Pipeline DOCKER_ECS = Pipeline.of(Dialect.DOCKER_ECS);
    private static final String CHOSEN = System.getProperty("stowage.cases", "");

    @TestFactory
    Stream<DynamicTest> agreesWithTheRetiredIntegration() {
        RecordedCases all = RecordedCases.in(RESOURCES.resolve("cases/docker-ecs"))
                .differing(RESOURCES.resolve("compat/docker-ecs-differences.txt"))
                .open(RESOURCES.resolve("compat/docker-ecs-open.txt"));
        return CHOSEN.isEmpty() ? all.tests(DOCKER_ECS) : explained(all.named(CHOSEN));
    }

    private static Stream<DynamicTest> explained(RecordedCases chosen) {
        chosen.explanations(DOCKER_ECS).forEach(System.out::println);
        return chosen.tests(DOCKER_ECS);
    }
}
