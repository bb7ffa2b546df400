package dev.stowage.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stowage.apply.problem.DeploymentProblem;
import dev.stowage.cli.line.ExitCode;
import dev.stowage.cli.line.ProcessContext;
import dev.stowage.problem.Problem;
import dev.stowage.problem.ProblemId;
import dev.stowage.problem.Problems;
import io.vavr.collection.HashMap;
import io.vavr.collection.Map;
import io.vavr.collection.Vector;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** 130 by a signal is in InterruptionIT; 2 is kept for a command that compares. */
class ExitCodeTest {
    @TempDir
    Path folder;

    @Test
    void keepsItsNumbers() {
        assertThat(Vector.of(ExitCode.values()).map(ExitCode::number)).containsExactly(0, 1, 64, 69, 70, 130);
    }

    @Test
    void is0_whenItIsDone() throws IOException {
        Files.writeString(folder.resolve("compose.yaml"), "services: {web: {image: nginx}}");
        assertThat(CommandLine.run(folder, "validate").code()).isEqualTo(ExitCode.DONE);
    }

    @Test
    void is1_whenAProjectIsCalledAsNoneCanBe() throws IOException {
        Files.writeString(folder.resolve("compose.yaml"), "services: {web: {image: nginx}}");
        Files.writeString(folder.resolve("token"), "secret");
        for (String verb :
                Vector.of("up", "down", "ps", "stop", "convert", "secret ls", "volume ls", "secret create t token")) {
            CommandLine wrong = CommandLine.run(
                    folder, Vector.of((verb + " -p s!").split(" ", -1)).toJavaArray(String[]::new));
            assertThat(wrong.code()).as(verb).isEqualTo(ExitCode.PROBLEMS);
            assertThat(wrong.err()).as(verb).contains("error compose.invalid-project-name\n");
        }
    }

    @Test
    void is1_whenTheProjectHasProblems() throws IOException {
        Files.writeString(folder.resolve("compose.yaml"), "services: {web: {}}");
        for (String verb : Vector.of("validate", "convert", "up", "down", "config")) {
            assertThat(CommandLine.run(folder.resolve("none"), verb).code()).isEqualTo(ExitCode.PROBLEMS);
        }
        assertThat(CommandLine.run(folder, "up").code()).isEqualTo(ExitCode.PROBLEMS);
    }

    @Test
    void is1_whenThereIsNoWayToAws() throws IOException {
        Files.writeString(folder.resolve("compose.yaml"), "services: {web: {image: nginx}}");
        for (String verb : new String[] {"up", "down", "ps", "ls", "discover", "secret ls", "volume ls"}) {
            CommandLine line = CommandLine.run(
                    folder, (verb + " --aws-profile no-such-profile --region eu-west-1").split(" ", -1));
            assertThat(line.code()).as(verb).isEqualTo(ExitCode.PROBLEMS);
            assertThat(line.err()).as(verb).contains("error aws.profile-missing");
        }
    }

    @Test
    void is64_whenTheCommandLineIsWrong() {
        assertThat(CommandLine.run(folder, "convert", "--formt").code()).isEqualTo(ExitCode.MISUSE);
        assertThat(CommandLine.run(folder, "-p", "shop").code()).isEqualTo(ExitCode.MISUSE);
        assertThat(CommandLine.run(folder, "help", "uup").code()).isEqualTo(ExitCode.MISUSE);
        assertThat(CommandLine.run(folder, "up", "--image", "web").code()).isEqualTo(ExitCode.MISUSE);
        assertThat(CommandLine.run(folder, "ps", "--filter", "name=web").code()).isEqualTo(ExitCode.MISUSE);
        assertThat(CommandLine.run(folder, "scale", "web=1", "web=2").code()).isEqualTo(ExitCode.MISUSE);
        assertThat(CommandLine.run(folder, "up", "--ansi", "never", "--progress", "tty")
                        .code())
                .isEqualTo(ExitCode.MISUSE);
    }

    @Test
    void is64_whenAVariableOfTheEnvironmentIsWrong() {
        CommandLine dialect = CommandLine.run(folder, HashMap.of("STOWAGE_DIALECT", "old"), "convert");
        assertThat(dialect.code()).isEqualTo(ExitCode.MISUSE);
        for (String address : Vector.of("localhost:4566", "http://", "no address", "ftp://localhost")) {
            CommandLine down = CommandLine.run(folder, HashMap.of("AWS_ENDPOINT_URL", address), "down");
            assertThat(down.code()).as(address).isEqualTo(ExitCode.MISUSE);
            assertThat(down.err()).startsWith("stowage: AWS_ENDPOINT_URL is no address");
        }
    }

    @Test
    void is70_whenTheBugIsOurs() {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        assertThat(Main.run(Vector.of("version"), broken(err, HashMap.empty()))).isEqualTo(ExitCode.BUG);
        assertThat(err.toString(StandardCharsets.UTF_8))
                .startsWith("stowage: internal error (IllegalStateException); please report it")
                .hasLineCount(1);
    }

    @Test
    void showsTheStackTraceOfABugToWhoeverAsks() {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        assertThat(Main.run(Vector.of("version"), broken(err, HashMap.of("STOWAGE_DEBUG", "1"))))
                .isEqualTo(ExitCode.BUG);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("IllegalStateException: a bug");
    }

    @Test
    void is130_whenTheUserInterrupts() {
        assertThat(ExitCode.of(problems(DeploymentProblem.INTERRUPTED))).isEqualTo(ExitCode.INTERRUPTED);
        assertThat(ExitCode.of(problems(DeploymentProblem.DEPLOYMENT_FAILED, DeploymentProblem.INTERRUPTED)))
                .isEqualTo(ExitCode.INTERRUPTED);
        assertThat(ExitCode.of(problems(DeploymentProblem.DECLINED))).isEqualTo(ExitCode.PROBLEMS);
    }

    private static Problems problems(ProblemId... ids) {
        return new Problems(
                Vector.of(ids).map(id -> Problem.builder().id(id).sentence("so").build()));
    }

    /** Standard output fails as only a bug does. */
    private ProcessContext broken(ByteArrayOutputStream err, Map<String, String> environment) {
        OutputStream failing = new OutputStream() {
            @Override
            public void write(int octet) {
                throw new IllegalStateException("a bug");
            }
        };
        return new ProcessContext(
                environment,
                folder,
                InputStream.nullInputStream(),
                new PrintStream(failing, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                Vector.empty());
    }
}
