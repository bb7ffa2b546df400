package dev.stowage.compat;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stowage.pipeline.Pipeline;
import dev.stowage.value.Dialect;
import io.vavr.collection.Vector;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Recorded conversions in handfuls: the same template, or a refusal for the reasons that are listed. */
class ConversionsInHandfuls {
    private static final Pipeline DOCKER_ECS = Pipeline.of(Dialect.DOCKER_ECS);
    private static final Path LISTS = Handfuls.ROOT.resolve("property-tests/src/test/resources/compat");
    private static final Listed DIFFERING = Listed.in(LISTS.resolve("docker-ecs-differences.txt"));
    private static final Vector<Path> RECORDED = Handfuls.agreeing("docker-ecs", "docker-ecs-differences.txt");

    @TestFactory
    Stream<DynamicTest> convertsWhatIsRecorded() {
        return Handfuls.tests(RECORDED, folder -> converts(Verdict.of(RecordedCase.of(folder), DOCKER_ECS)));
    }

    private static void converts(Verdict verdict) throws IOException {
        assertThat(DIFFERING.besidesAny(verdict.aspects())).isEmpty();
        assertThat(verdict.refusal())
                .isEqualTo(Vector.ofAll(Files.readAllLines(LISTS.resolve("docker-ecs-refusals.txt")))
                        .find(line -> line.startsWith(verdict.name() + ":")));
    }
}
