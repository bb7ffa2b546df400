package dev.stowage.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stowage.cli.line.ExitCode;
import io.vavr.collection.HashMap;
import io.vavr.collection.Vector;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is found without asking AWS, to which a context that there is not leads nowhere. */
class DoctorCommandTest {
    @TempDir
    Path directory;

    @Test
    void saysWhatTheProjectNeeds_inItsDialect() throws IOException {
        write("services: {web: {image: nginx, deploy: {replicas: 2}}}");
        assertThat(doctor().out())
                .containsPattern("ok +project shop +needs 0.5 Fargate vCPUs, up to 1 while its tasks are replaced\n");
        assertThat(doctor("--dialect", "docker-ecs").out())
                .containsPattern("ok +project shop +needs 0.5 Fargate vCPUs, up to 1 ");
    }

    @Test
    void leadsToTheProblemsOfTheFiles() throws IOException {
        write("services: {web: {image: nginx, prots: [80]}}");
        assertThat(doctor().out())
                .containsPattern("problem +project +cannot be deployed as it is; see stowage validate\n");
    }

    @Test
    void saysNothingOfAProject_whereThereIsNone() {
        CommandLine doctor = doctor();
        assertThat(doctor.out()).contains("problem  target").doesNotContain("project");
        assertThat(doctor.code()).isEqualTo(ExitCode.PROBLEMS);
    }

    @Test
    void refusesADialectThatThereIsNot() {
        CommandLine wrong = CommandLine.run(directory, HashMap.of("STOWAGE_DIALECT", "moderm"), "doctor");
        assertThat(wrong.code()).isEqualTo(ExitCode.MISUSE);
        assertThat(wrong.err()).contains("STOWAGE_DIALECT is moderm");
    }

    private CommandLine doctor(String... words) {
        return CommandLine.run(
                directory,
                Vector.of(words)
                        .prependAll(Vector.of("doctor", "--context", "nowhere"))
                        .toJavaArray(String[]::new));
    }

    private void write(String services) throws IOException {
        Files.writeString(directory.resolve("compose.yaml"), "name: shop\n" + services + "\n");
    }
}
