package dev.stowage.example;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stowage.problem.Problems;
import io.vavr.control.Either;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ResourceCountTest {
    private static final Path EXAMPLES = Path.of(System.getProperty("stowage.root"), "examples");

    @Test
    void countsTheResourcesOfHelloWeb() {
        assertThat(ResourceCount.of(EXAMPLES.resolve("hello-web")).getOrElse(""))
                .contains("1 AWS::ECS::Cluster\n", "1 AWS::ECS::Service\n", "1 AWS::ECS::TaskDefinition\n");
    }

    @Test
    void returnsTheProblemsOfABrokenProject() {
        Either<Problems, String> result = ResourceCount.of(EXAMPLES.resolve("validate-only"));
        assertThat(result.isLeft()).isTrue();
    }
}
