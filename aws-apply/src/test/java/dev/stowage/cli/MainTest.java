package dev.stowage.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stowage.cli.line.ExitCode;
import dev.stowage.cli.line.Verb;
import io.vavr.collection.Vector;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MainTest {
    @TempDir
    Path folder;

    @Test
    void printsTheVersionOnOneLine() {
        CommandLine version = CommandLine.run(folder, "version");
        assertThat(version.out()).matches("stowage \\d+\\.\\d+\\.\\d+\\S*\\R");
        assertThat(version.err()).isEmpty();
        assertThat(CommandLine.run(folder, "--version")).isEqualTo(version);
    }

    @Test
    void printsTheVersionInTheFormsOfDockerCompose() {
        String number = CommandLine.run(folder, "version").out().strip().substring("stowage ".length());
        assertThat(CommandLine.run(folder, "version", "--short").out()).isEqualTo(number + "\n");
        assertThat(CommandLine.run(folder, "version", "-f", "json").out())
                .isEqualTo("{\"version\":\"" + number + "\"}\n");
    }

    @Test
    void tellsThatRunAndExecEndAsTheirCommandDoes() {
        for (String verb : Vector.of("run", "exec")) {
            assertThat(CommandLine.run(folder, verb, "--help").out())
                    .endsWith("  any  the exit code of the command, once it runs\n");
        }
    }

    @Test
    void printsHelpOnStandardOutput() {
        CommandLine help = CommandLine.run(folder, "--help");
        assertThat(help.code()).isEqualTo(ExitCode.DONE);
        for (Verb verb : Verb.values()) {
            assertThat(help.out()).contains("  " + verb.word() + " ").contains(verb.summary());
        }
    }

    @Test
    void printsAllFlagsOfACommand() {
        assertThat(CommandLine.run(folder, "help", "up"))
                .isEqualTo(CommandLine.run(folder, "up", "-h"))
                .satisfies(help ->
                        Verb.UP.flags().forEach(flag -> assertThat(help.out()).contains(flag.typed())));
    }

    /** A terminal has a hundred columns or a few more. */
    @Test
    void keepsOptionsNarrow() {
        for (Verb verb : Verb.values()) {
            assertThat(help(verb).dropUntil(line -> line.matches("(Options|Common options).*:")))
                    .as(verb.toString())
                    .hasSizeGreaterThan(1)
                    .allMatch(line -> line.length() <= 104);
        }
    }

    private Vector<String> help(Verb verb) {
        String[] words =
                Vector.of(verb.words()).flatMap(typed -> typed).append("--help").toJavaArray(String[]::new);
        return Vector.ofAll(CommandLine.run(folder, words).out().lines());
    }

    @Test
    void listsNoOptionsThatDoNothing() {
        assertThat(CommandLine.run(folder, "secret", "rm", "--help").out())
                .doesNotContain("--env-file", "--progress", "--profile NAME", "--project-name")
                .contains("--context NAME", "--quiet");
        assertThat(CommandLine.run(folder, "secret", "ls", "--help").out()).contains("--project-name");
        assertThat(CommandLine.run(folder, "up", "--help").out()).contains("--env-file", "--progress");
        assertThat(CommandLine.run(folder, "ls", "--help").out()).doesNotContain("--env-file", "--project-name");
        assertThat(CommandLine.run(folder, "doctor", "--help").out()).contains("--env-file", "--project-name");
    }

    @Test
    void showsHowACommandIsTyped() {
        assertThat(CommandLine.run(folder, "exec", "--help").out()).contains("\nExamples:\n  stowage exec web sh\n");
    }

    @Test
    void printsHelp_whereNothingIsSaid() {
        assertThat(CommandLine.run(folder)).isEqualTo(CommandLine.run(folder, "--help"));
    }

    @Test
    void tellsTheExitCodesWithEveryHelp() {
        for (CommandLine help : Vector.of(CommandLine.run(folder, "--help"), CommandLine.run(folder, "up", "--help"))) {
            for (ExitCode code : ExitCode.values()) {
                assertThat(help.out()).contains("  " + code.number() + " ").contains(code.meaning());
            }
        }
    }

    @Test
    void endsWith64AndOnlyStandardError_whenTheCommandLineIsWrong() {
        CommandLine wrong = CommandLine.run(folder, "convert", "--formt", "json");
        assertThat(wrong.code().number()).isEqualTo(64);
        assertThat(wrong.out()).isEmpty();
        assertThat(wrong.err().lines())
                .containsExactly(
                        "stowage: unknown option --formt; did you mean --format?", "Try 'stowage convert --help'.");
    }

    @Test
    void sendsToTheHelpOfAll_whenNoCommandIsNamed() {
        assertThat(CommandLine.run(folder, "-f").err().lines())
                .containsExactly("stowage: --file needs a value", "Try 'stowage --help'.");
    }

    @Test
    void printsTheCommandsOfAGroup() {
        CommandLine help = CommandLine.run(folder, "help", "context");
        assertThat(help).isEqualTo(CommandLine.run(folder, "context", "-h"));
        assertThat(help.out())
                .startsWith("Usage: stowage context COMMAND [OPTION...]\n")
                .contains("\n  context ls      List the Docker contexts\n")
                .doesNotContain("volume");
        assertThat(CommandLine.run(folder, "help", "context", "ls"))
                .isEqualTo(CommandLine.run(folder, "context", "ls", "--help"));
        assertThat(CommandLine.run(folder, "help", "context", "sl").err())
                .startsWith("stowage: unknown command context sl");
    }

    @Test
    void completesItsOwnCommandLines() throws IOException {
        Files.writeString(folder.resolve("compose.yaml"), "services: {web: {image: nginx}}");
        assertThat(CommandLine.run(folder, "__complete", "exec", "").out()).isEqualTo("web\t\n:4\n");
        assertThat(CommandLine.run(folder, "__complete", "ps", "-", "").out())
                .as("a dash alone is no option")
                .isEqualTo("web\t\n:4\n");
        assertThat(CommandLine.run(folder, "completion", "bash").out()).endsWith("complete -F _stowage stowage\n");
        assertThat(CommandLine.run(folder, "completion", "zsh").out()).startsWith("#compdef stowage\n");
        assertThat(CommandLine.run(folder, "completion", "tcsh").err())
                .startsWith("stowage: completion knows bash and zsh, not tcsh\n");
    }

    /** A project that is deployed has a name, wherever its files are. */
    @Test
    void saysThatANameWillDoWhereThereIsNoFile() {
        for (String verb : Vector.of("ps", "down")) {
            assertThat(CommandLine.run(folder, verb, "--region", "eu-west-1").err())
                    .contains("compose.no-file", "give a file with -f, or name the project with -p");
        }
        assertThat(CommandLine.run(folder, "validate").err()).doesNotContain("-p");
    }
}
