package dev.stowage.load;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stowage.problem.Problem;
import dev.stowage.problem.Problems;
import io.vavr.collection.Vector;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One mistake is one problem, and doing what its hint says leads to no other one. */
class OnceToldTest {
    @TempDir
    private Path folder;

    @Test
    void saysOnceThatABaseFileIsMissing() throws IOException {
        assertThat(sentences("services: {web: {extends: {file: gone.yaml, service: x}, image: nginx}}"))
                .containsExactly("gone.yaml does not exist");
    }

    @Test
    void saysOnceThatATargetIsMisspelled() throws IOException {
        assertThat(sentences("services: {web: {image: nginx, ports: [{targt: 80}]}}"))
                .singleElement()
                .asString()
                .contains("targt");
    }

    @Test
    void givesADurationAUnit() throws IOException {
        assertThat(problems("services: {web: {image: nginx, healthcheck: {test: [CMD, a], interval: 5}}}")
                        .flatMap(Problem::hint))
                .containsExactly("give it a unit: 5s");
    }

    @Test
    void namesTheVariableInsteadOfAMissingFile() throws IOException {
        Files.writeString(folder.resolve(".env"), "FILE=hunter2\n");
        assertThat(sentences("services: {web: {image: nginx, env_file: '${FILE}'}}"))
                .containsExactly("${FILE} does not exist");
    }

    @Test
    void leavesOutAReasonThatHoldsAVariable() throws IOException {
        Files.writeString(folder.resolve(".env"), "DBPW=hunter2\n");
        assertThat(sentences("services: {web: {image: '${IMAGE:?not ${DBPW}}'}}"))
                .containsExactly("the required variable IMAGE has no value");
    }

    private Vector<String> sentences(String compose) throws IOException {
        return problems(compose).map(Problem::sentence);
    }

    private Vector<Problem> problems(String compose) throws IOException {
        Files.writeString(folder.resolve("compose.yaml"), compose);
        return Loader.load(ComposeSource.directory(folder)).fold(Problems::all, LoadedProject::warnings);
    }
}
