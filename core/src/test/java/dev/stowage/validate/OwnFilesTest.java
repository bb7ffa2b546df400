package dev.stowage.validate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stowage.Stowage;
import dev.stowage.load.ComposeSource;
import dev.stowage.problem.EcsProblem;
import dev.stowage.problem.Problem;
import dev.stowage.problem.Problems;
import dev.stowage.source.MemoryFiles;
import dev.stowage.value.Dialect;
import io.vavr.collection.HashMap;
import io.vavr.collection.Vector;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Projects lie anywhere, also where machines have files of their own. */
class OwnFilesTest {
    private static final Path SOURCES = Path.of("/usr/src/app").toAbsolutePath();

    @Test
    void takesTheFilesOfAProjectForItsOwn_whereverItLies() {
        assertThat(hints(SOURCES, mount("./data:/data")))
                .containsExactly("make it a named volume, which starts empty: data:/data");
        assertThat(hints(SOURCES, mount(".:/data")))
                .containsExactly("make it a named volume, which starts empty: data:/data");
        assertThat(hints(SOURCES, mount("/usr/src/apple:/data"))).containsExactly("remove it");
    }

    @Test
    void takesADirectoryOfAUserForIts_whereItIsMountedAsThat() {
        Path home = Path.of("/home/ann").toAbsolutePath();

        assertThat(hints(home, mount("./.docker/nginx.conf:/etc/nginx/conf.d/default.conf:ro"))
                        .head())
                .startsWith("put the file there");
        assertThat(hints(home, mount("~/.aws:/root/.aws:ro")).head()).startsWith("remove it: the role of the task");
        assertThat(hints(home, mount("/home/bob/.docker/x.conf:/etc/x.conf")).head())
                .startsWith("remove it");
    }

    @Test
    void letsAVolumeBeADirectoryOfTheProject_whereverItLies() {
        assertThat(hints(SOURCES, bound("/usr/src/app/data")).head()).startsWith("remove type, o, device");
        assertThat(hints(SOURCES, bound("./data")).head()).startsWith("remove type, o, device");
        assertThat(hints(SOURCES, bound("/usr/share/zoneinfo"))).containsExactly("remove it");
    }

    private static String mount(String spelled) {
        return "services: {web: {image: a, volumes: [\"" + spelled + "\"]}}";
    }

    private static String bound(String device) {
        return "services: {web: {image: a, volumes: [\"d:/d\"]}}\n"
                + "volumes: {d: {driver: local, driver_opts: {type: none, o: bind, device: \"" + device + "\"}}}";
    }

    private static Vector<String> hints(Path folder, String text) {
        ComposeSource source = ComposeSource.builder()
                .from(ComposeSource.directory(folder))
                .disk(MemoryFiles.ofTexts(folder, HashMap.of("compose.yaml", text)))
                .build();
        return Stowage.load(source)
                .flatMap(project -> Stowage.validate(project, Dialect.MODERN))
                .fold(Problems::all, ValidProject::warnings)
                .filter(problem -> problem.id() == EcsProblem.BIND_MOUNT)
                .flatMap(Problem::hint);
    }
}
