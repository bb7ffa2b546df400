package dev.stowage.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stowage.cli.line.ExitCode;
import io.vavr.collection.Vector;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ValidateCommandTest {
    @TempDir
    Path folder;

    @BeforeEach
    void writeAProject() throws IOException {
        write("""
                name: shop
                services:
                  web:
                    image: nginx
                    command: ["echo", "$$HOME"]
                    scale: 2
                """);
    }

    @Test
    void printsTheProjectWithItsSettings() {
        assertThat(validate("--format", "yaml").out())
                .contains("    image: nginx\n")
                .contains("      replicas:\n        by: services.web.scale\n        origin: given\n        value: 2\n")
                .contains("      capacity:\n        origin: default\n        value: FARGATE\n");
    }

    @Test
    void printsWhatLoadsAsTheSameProject() throws IOException {
        String before = config();
        write(validate("--format", "json").out());

        assertThat(config()).isEqualTo(before);
    }

    /** In this form, what is below a service has no attributes of one's own. */
    private String config() {
        return CommandLine.run(folder, "config", "--format", "json")
                .out()
                .replaceAll("(?s),\\s*\"x-ecs\": .*", "\n}\n");
    }

    @Test
    void printsTheSettingsOfADialect() {
        assertThat(validate("--dialect", "docker-ecs", "--format", "yaml").out())
                .contains("dialect: docker-ecs\n");
    }

    @Test
    void writesToAFile() throws IOException {
        assertThat(validate("-o", "told.txt", "--ansi", "always").out()).isEmpty();
        assertThat(folder.resolve("told.txt")).hasContent("OK");
        assertThat(validate("--format", "yaml", "-o", "settings.yaml").out()).isEmpty();
        assertThat(folder.resolve("settings.yaml")).content().contains("x-ecs:");
    }

    @Test
    void listsProblemsAside_whenTheProjectWasAskedFor() throws IOException {
        write("services:\n  web:\n    image: nginx\n    privileged: true\n");
        CommandLine refused = validate("--format", "yaml");

        assertThat(refused.code()).isEqualTo(ExitCode.PROBLEMS);
        assertThat(refused.out()).isEmpty();
        assertThat(refused.err()).contains("ecs.not-on-fargate");
    }

    private CommandLine validate(String... words) {
        return CommandLine.run(folder, Vector.of(words).prepend("validate").toJavaArray(String[]::new));
    }

    private void write(String text) throws IOException {
        Files.writeString(folder.resolve("compose.yaml"), text);
    }
}
