package dev.stowage.compat;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stowage.laws.FollowUps;
import dev.stowage.load.ComposeSource;
import dev.stowage.pipeline.Corrections;
import dev.stowage.value.Dialect;
import io.vavr.collection.Vector;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Of recorded cases, broken files and public ones: what a problem offers a program to do makes it go and brings no error. */
class EditCasesTest {
    private static final Path BROKEN =
            Path.of(System.getProperty("stowage.root", ".."), "core/src/test/resources/cases/broken");

    @TestFactory
    Stream<DynamicTest> leadsToNoOtherError_inRecordedLoads() throws IOException {
        return loads(LoadCasesTest.SYNTHETIC);
    }

    @TestFactory
    Stream<DynamicTest> leadsToNoOtherError_inPublicFiles() throws IOException {
        for (Path corpus : LoadCasesTest.corpus()) {
            return loads(corpus);
        }
        return Stream.empty();
    }

    @TestFactory
    Stream<DynamicTest> leadsToNoOtherError_inRecordedConversions() {
        return RecordedCases.in(LoadCasesTest.RESOURCES.resolve("cases/docker-ecs"))
                .cases()
                .map(recorded -> test(recorded.name(), recorded.source(), Dialect.DOCKER_ECS))
                .toJavaStream();
    }

    @TestFactory
    Stream<DynamicTest> leadsToNoOtherError_inBrokenFiles() throws IOException {
        try (Stream<Path> folders = Files.list(BROKEN)) {
            return Vector.ofAll(folders.sorted().toList())
                    .map(folder -> folder.toAbsolutePath().normalize())
                    .map(folder ->
                            test(folder.getFileName().toString(), ComposeSource.directory(folder), Dialect.MODERN))
                    .toJavaStream();
        }
    }

    private static Stream<DynamicTest> loads(Path cases) throws IOException {
        return LoadCasesTest.cases(cases)
                .map(recorded -> test(recorded.name(), recorded.source(), Dialect.MODERN))
                .toJavaStream();
    }

    private static DynamicTest test(String name, ComposeSource source, Dialect dialect) {
        return DynamicTest.dynamicTest(
                name,
                () -> assertThat(FollowUps.unlisted(new Corrections(source, dialect)))
                        .isEmpty());
    }
}
