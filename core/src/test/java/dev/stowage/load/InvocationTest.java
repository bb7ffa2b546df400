package dev.stowage.load;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stowage.problem.ComposeProblem;
import dev.stowage.problem.Problem;
import dev.stowage.problem.Problems;
import dev.stowage.problem.Severity;
import dev.stowage.source.DiskFiles;
import dev.stowage.source.Files;
import dev.stowage.source.Span;
import dev.stowage.value.ServiceName;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class InvocationTest {
    @TempDir
    Path folder;

    @BeforeEach
    void writeTheProject() throws IOException {
        write("compose.yaml", "services: {web: {image: \"nginx:${TAG:-none}\"}}\n");
        write("more.yaml", "services: {api: {image: nginx}}\n");
        write(".env", "TAG=fromfile\n");
    }

    /** No path can hold a zero byte. */
    @Test
    void findsNothingUnderTextThatIsNoPath() {
        ComposeSource given = ComposeSource.builder()
                .from(source(Map.of()))
                .files(Vector.of("a\0b"))
                .build();
        assertThat(Loader.load(given).getLeft().all().map(Problem::id)).containsExactly(ComposeProblem.FILE_MISSING);
        ComposeSource placed = ComposeSource.builder()
                .from(source(Map.of()))
                .projectDirectory("a\0b")
                .build();
        assertThat(Loader.load(placed).isRight())
                .as("a folder that is not there is left upwards")
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({"true, none", "1, none", "T, none", "false, fromfile", "0, fromfile"})
    void readsTheDefaultEnvFileUnlessItIsDisabled(String word, String tag) {
        assertThat(image(source(Map.of("COMPOSE_DISABLE_ENV_FILE", word)))).isEqualTo("nginx:" + tag);
    }

    @ParameterizedTest
    @ValueSource(strings = {"yes", "", "TRue"})
    void refusesAWordThatIsNeitherTrueNorFalse(String word) {
        Problems problems =
                Loader.load(source(Map.of("COMPOSE_DISABLE_ENV_FILE", word))).getLeft();
        assertThat(problems.all().map(Problem::id)).containsExactly(ComposeProblem.NOT_TRUE_OR_FALSE);
    }

    @Test
    void asksNotWhetherItIsDisabled_whenEnvFilesAreGiven() {
        ComposeSource source = ComposeSource.builder()
                .from(source(Map.of("COMPOSE_DISABLE_ENV_FILE", "yes")))
                .addEnvFile(".env")
                .build();
        assertThat(image(source)).isEqualTo("nginx:fromfile");
    }

    /** As docker compose splits it. */
    @ParameterizedTest
    @CsvSource({"',a.env,,', a", "',', fromfile", "'', fromfile"})
    void readsTheEnvFilesOfTheEnvironment_whateverCommasStandAround(String list, String tag) throws IOException {
        write("a.env", "TAG=a\n");
        assertThat(image(source(Map.of("COMPOSE_ENV_FILES", list)))).isEqualTo("nginx:" + tag);
    }

    @Test
    void readsRelativeEnvFilesFromTheWorkingDirectory_wherePathsAreLeft() throws IOException {
        write("compose.yaml", "services: {web: {image: nginx, env_file: a.env, label_file: a.env}}\n");
        write("a.env", "TAG=a\n");
        ComposeSource source = ComposeSource.builder()
                .from(source(Map.of()))
                .addWithout(LoadPhase.PATH_RESOLUTION)
                .build();
        assertThat(Loader.load(source)
                        .get()
                        .project()
                        .services()
                        .head()
                        ._2
                        .environment()
                        .keySet())
                .containsExactly("TAG");
    }

    @Test
    void knowsTheNameOfAProjectThatIsNotNormalised() {
        ComposeSource source = ComposeSource.builder()
                .from(source(Map.of("COMPOSE_PROJECT_NAME", "shop")))
                .addWithout(LoadPhase.NORMALIZATION)
                .build();
        assertThat(Loader.load(source).get().project().name()).hasToString("shop");
    }

    @Test
    void goesOnWithoutADefaultEnvFileThatMayNotBeRead() {
        LoadedProject loaded = Loader.load(forbidden(source(Map.of()))).get();
        assertThat(loaded.warnings().map(Problem::severity)).containsExactly(Severity.WARNING);
        assertThat(loaded.warnings().head().sentence())
                .isEqualTo(".env may not be read: permission denied, so its variables are not known");
    }

    @Test
    void refusesAGivenEnvFileThatMayNotBeRead() {
        ComposeSource source = ComposeSource.builder()
                .from(forbidden(source(Map.of())))
                .addEnvFile(".env")
                .build();
        assertThat(Loader.load(source).getLeft().errors().map(Problem::id))
                .containsExactly(ComposeProblem.FILE_UNREADABLE);
    }

    @Test
    void namesAFileThatIsNotThereWithoutALine() {
        ComposeSource source = ComposeSource.builder()
                .from(source(Map.of()))
                .addFile("nope.yaml")
                .build();
        assertThat(places(source)).containsExactly("nope.yaml");
    }

    @Test
    void pointsAtTheLineOfTheEnvFileThatNamesTheProject_unlessTheEnvironmentDoes() throws IOException {
        write(".env", "TAG=1\nCOMPOSE_PROJECT_NAME=a\n\nCOMPOSE_PROJECT_NAME=Not Good\n");

        assertThat(places(source(Map.of()))).containsExactly(".env:4:1");
        assertThat(places(source(Map.of("COMPOSE_PROJECT_NAME", "Not Good")))).isEmpty();
    }

    private static Vector<String> places(ComposeSource source) {
        return Loader.load(source).getLeft().errors().flatMap(Problem::span).map(Span::toString);
    }

    @ParameterizedTest
    @CsvSource({":, ''", ";, ''", ":, |", ";, |"})
    void splitsTheListOfFilesWhereTheSystemDoes_orAsItIsTold(String system, String told) {
        String between = told.isEmpty() ? system : told;
        ComposeSource source = ComposeSource.builder()
                .from(source(
                        Map.of("COMPOSE_FILE", "compose.yaml" + between + "more.yaml", "COMPOSE_PATH_SEPARATOR", told)))
                .pathSeparator(system)
                .build();
        assertThat(Loader.load(source).get().project().services().keySet().map(ServiceName::value))
                .containsExactly("web", "api");
    }

    private ComposeSource source(Map<String, String> variables) {
        return ComposeSource.directory(folder).withEnvironment(variables);
    }

    private static String image(ComposeSource source) {
        return Loader.load(source)
                .get()
                .project()
                .services()
                .values()
                .head()
                .image()
                .getOrElse("");
    }

    private void write(String name, String text) throws IOException {
        java.nio.file.Files.writeString(folder.resolve(name), text);
    }

    /** The same on a disk where {@code .env} may not be read. */
    private static ComposeSource forbidden(ComposeSource source) {
        return ComposeSource.builder()
                .from(source)
                .disk(new Guarded(DiskFiles.upTo(1000), Vector.of(".env")))
                .build();
    }

    private record Guarded(Files disk, Vector<String> names) implements Files {
        @Override
        public Reading read(Path file) {
            return names.exists(file::endsWith) ? new Forbidden() : disk.read(file);
        }

        @Override
        public Kind kind(Path path) {
            return disk.kind(path);
        }

        @Override
        public Option<Path> realPath(Path path) {
            return disk.realPath(path);
        }
    }
}
