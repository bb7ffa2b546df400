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

/** The option {@code --environment}. */
class EnvironmentTest {
    private static final String KNOWN = """
            region: eu-west-1
            vpc: { id: vpc-42 }
            subnets:
              - { id: subnet-a1, zone: eu-west-1a, public: true }
              - { id: subnet-b2, zone: eu-west-1b, public: true }
            """;

    @TempDir
    Path folder;

    @BeforeEach
    void describe() throws IOException {
        write("compose.yaml", """
                name: hello
                services:
                  web:
                    image: nginx
                    ports: ["80:80"]
                """);
        write("known.yaml", KNOWN);
    }

    @Test
    void putsWhatExistsInTheTemplate() {
        CommandLine converted = CommandLine.run(folder, "convert", "--environment", "known.yaml");
        assertThat(converted.code()).as(converted.err()).isEqualTo(ExitCode.DONE);
        assertThat(converted.out())
                .contains("VpcId: vpc-42", "- subnet-a1", "- subnet-b2")
                .doesNotContain("Parameters:");
    }

    @Test
    void asksByParametersWithoutTheOption() {
        assertThat(CommandLine.run(folder, "convert").out())
                .contains("Parameters:")
                .doesNotContain("vpc-42");
    }

    @Test
    void countsForADryRunAsForConvert() {
        assertThat(CommandLine.run(folder, "up", "--dry-run", "--environment", "known.yaml"))
                .isEqualTo(CommandLine.run(folder, "convert", "--environment", "known.yaml"));
    }

    @Test
    void startsRelativePathsWhereTheCommandRuns() throws IOException {
        Files.createDirectories(folder.resolve("app"));
        Files.move(folder.resolve("compose.yaml"), folder.resolve("app/compose.yaml"));
        assertThat(CommandLine.run(folder, "convert", "--project-directory", "app", "--environment", "known.yaml")
                        .out())
                .contains("VpcId: vpc-42");
    }

    @Test
    void tellsTheMistakesOfBothFilesTogether() throws IOException {
        write("compose.yaml", "services: { web: { imag: nginx } }");
        write("known.yaml", KNOWN.replace("region", "regin"));
        CommandLine converted = CommandLine.run(folder, "convert", "--environment", "known.yaml");
        assertThat(converted.code()).isEqualTo(ExitCode.PROBLEMS);
        assertThat(converted.out()).isEmpty();
        assertThat(converted.err())
                .contains(
                        "compose.yaml:1:20 error compose.unknown-attribute",
                        "known.yaml:1:1 error environment.unknown-attribute",
                        "help: did you mean region?");
    }

    @Test
    void isForDeployingToo() throws IOException {
        CommandLine up = deploying();
        assertThat(up.code()).isEqualTo(ExitCode.PROBLEMS);
        assertThat(up.err())
                .contains("error aws.profile-missing", "the AWS configuration has no profile no-such-profile");
        write("known.yaml", KNOWN.replace("region", "regin"));
        assertThat(deploying().err()).contains("known.yaml:1:1 error").doesNotContain("no-such-profile");
    }

    @Test
    void refusesToDeployWhatAnotherRegionHas() throws IOException {
        write("known.yaml", KNOWN.replace("region: eu-west-1", "region: us-east-1"));
        for (String[] words : new String[][] {{"up"}, {"up", "--plan"}, {"up", "--dry-run"}, {"convert"}}) {
            CommandLine refused = elsewhere(words);
            assertThat(refused.code()).isEqualTo(ExitCode.PROBLEMS);
            assertThat(refused.out()).isEmpty();
            assertThat(refused.err())
                    .contains(
                            "aws.environment-elsewhere",
                            "the environment is for region us-east-1",
                            "for region eu-west-1",
                            "-o known.yaml, and --environment known.yaml")
                    .doesNotContain("aws.profile-missing");
        }
    }

    private CommandLine elsewhere(String... words) {
        return CommandLine.run(
                folder,
                Vector.of(words)
                        .append("--environment=known.yaml")
                        .append("--region=eu-west-1")
                        .append("--aws-profile=no-such-profile")
                        .toJavaArray(String[]::new));
    }

    private CommandLine deploying() {
        return CommandLine.run(
                folder,
                "up",
                "--environment",
                "known.yaml",
                "--region",
                "eu-west-1",
                "--aws-profile",
                "no-such-profile");
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }
}
