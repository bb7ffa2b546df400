package dev.stowage.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stowage.cli.line.ExitCode;
import io.vavr.collection.HashMap;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CorrectionTest {
    private static final String MOUNTS = """
            # our shop
            name: shop
            services:
              web:
                image: nginx
                volumes:
                  - /var/run/docker.sock:/var/run/docker.sock   # for the proxy
                  - ./conf/site.conf:/etc/nginx/conf.d/site.conf:ro
                  - ./uploads:/uploads
            """;

    private static final String WITHOUT = """
            # our shop
            name: shop
            services:
              web:
                image: nginx
                volumes:
                  - uploads:/uploads
                configs:
                  - source: site.conf
                    target: /etc/nginx/conf.d/site.conf
            configs:
              site.conf:
                file: ./conf/site.conf
            volumes:
              uploads: {}
            """;

    @TempDir
    Path folder;

    @BeforeEach
    void writeAProject() throws IOException {
        Files.createDirectories(folder.resolve("conf"));
        Files.writeString(folder.resolve("conf/site.conf"), "server {}\n");
        Files.writeString(folder.resolve("compose.yaml"), MOUNTS);
    }

    @Test
    void correctsTheFileAfterShowingHow() {
        CommandLine fixed = CommandLine.run(folder, "validate", "--fix");

        assertThat(fixed.err())
                .contains("-      - /var/run/docker.sock:/var/run/docker.sock   # for the proxy\n")
                .contains("+      - uploads:/uploads\n");
        assertThat(folder.resolve("compose.yaml")).hasContent(WITHOUT);
        assertThat(fixed.out()).endsWith("OK\n");
        assertThat(fixed.code()).isEqualTo(ExitCode.DONE);
    }

    @Test
    void goesOnWithWhatACorrectionOpensTheWayTo() throws IOException {
        Files.writeString(folder.resolve("compose.yaml"), MOUNTS.replace("image:", "imgae:"));
        CommandLine fixed = CommandLine.run(folder, "validate", "--fix");

        assertThat(folder.resolve("compose.yaml")).hasContent(WITHOUT);
        assertThat(fixed.out()).endsWith("OK\n");
        assertThat(fixed.code()).isEqualTo(ExitCode.DONE);
    }

    @Test
    void changesNothing_whenThePersonAtTheTerminalSaysNo() {
        CommandLine asked = CommandLine.typed(folder, HashMap.of("NO_COLOR", "1"), "n\n", "validate", "--fix");

        assertThat(asked.err()).contains("Go on? [y/N]");
        assertThat(folder.resolve("compose.yaml")).hasContent(MOUNTS);
        assertThat(asked.code()).isEqualTo(ExitCode.PROBLEMS);
    }

    @Test
    void tellsWhatNoProgramCanCorrect() throws IOException {
        Files.writeString(
                folder.resolve("compose.yaml"),
                "services:\n  web:\n    image: nginx\n    privileged: true\n    extra_hosts: [\"db:10.0.0.9\"]\n");
        CommandLine fixed = CommandLine.run(folder, "validate", "--fix");

        assertThat(folder.resolve("compose.yaml")).content().doesNotContain("privileged");
        assertThat(fixed.out()).contains("ecs.not-on-ecs").doesNotContain("ecs.not-on-fargate");
        assertThat(fixed.code()).isEqualTo(ExitCode.PROBLEMS);
    }

    @Test
    void tellsWhatItLeavesOut_andThatNothingIsLeft() throws IOException {
        Files.writeString(
                folder.resolve("compose.yaml"),
                "services:\n  web:\n    image: nginx\n    <<: {privileged: true}\n    privileged: true\n");
        CommandLine fixed = CommandLine.run(folder, "validate", "--fix");

        assertThat(fixed.err())
                .contains("Not corrected: compose.yaml:5:5 ecs.not-on-fargate: more would change with it")
                .contains("Nothing in the files can be corrected by a program.\n");
        assertThat(fixed.code()).isEqualTo(ExitCode.PROBLEMS);
    }

    @Test
    void tellsAdviceFromWhatIsNeeded() throws IOException {
        Files.writeString(
                folder.resolve("compose.yaml"),
                "services:\n  db:\n    image: postgres\n    privileged: true\n    ports: [\"5432:5432\"]\n");
        CommandLine fixed = CommandLine.run(folder, "validate", "--fix");

        assertThat(fixed.err().lines().filter(line -> line.startsWith("Advice only: ")))
                .containsExactly(
                        "Advice only: compose.yaml:5:13 ecs.open-to-internet: this opens PostgreSQL (5432) to the"
                                + " whole internet");
        assertThat(folder.resolve("compose.yaml")).content().contains("expose").doesNotContain("privileged");
    }

    @Test
    void refusesWhatIsPiped_whichCannotBeWritten() {
        CommandLine line =
                CommandLine.piped("services: {}", folder, HashMap.empty(), "validate", "--fix", "--yes", "-f", "-");
        assertThat(line.code()).isEqualTo(ExitCode.MISUSE);
        assertThat(line.err()).contains("--fix writes files, and -f - is none: name the file");
    }

    @Test
    void saysOKWhereNothingIsWrong() throws IOException {
        Files.writeString(folder.resolve("compose.yaml"), "services:\n  web:\n    image: nginx\n");

        assertThat(CommandLine.run(folder, "validate", "--fix").out()).isEqualTo("OK\n");
    }
}
