package dev.stowage.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stowage.cli.line.ExitCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConvertCommandTest {
    private static final String NOT_RUN = "ecs.task-not-run";

    @TempDir
    Path folder;

    private void writeJob() throws IOException {
        Files.writeString(folder.resolve("compose.yaml"), """
                services:
                  web: {image: "shop/web:1", depends_on: {migrate: {condition: service_completed_successfully}}}
                  migrate: {image: "shop/web:1"}
                """);
    }

    @Test
    void tellsWhichTasksTheTemplateLeavesToWhoDeploysIt() throws IOException {
        writeJob();
        CommandLine converted = CommandLine.run(folder, "convert");
        assertThat(converted.code()).isEqualTo(ExitCode.DONE);
        assertThat(converted.err()).contains("compose.yaml:3:3 warning " + NOT_RUN, "before WebService");
        assertThat(converted.out()).doesNotContain(NOT_RUN);
        assertThat(CommandLine.run(folder, "convert", "--ignore", NOT_RUN).err())
                .isEmpty();
    }

    @Test
    void tellsNothingOfTasks_whereUpRunsThem() throws IOException {
        writeJob();
        CommandLine shown = CommandLine.run(folder, "up", "--dry-run");
        assertThat(shown.code()).isEqualTo(ExitCode.DONE);
        assertThat(shown.err()).doesNotContain(NOT_RUN);
    }
}
