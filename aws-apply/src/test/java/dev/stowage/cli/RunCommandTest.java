package dev.stowage.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stowage.cli.line.ExitCode;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RunCommandTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "run | run needs SERVICE",
                "run -e =value web | --env takes NAME=VALUE or NAME",
                "run --entrypoint \"sh web | --entrypoint takes the words of a command",
                "run --name a.b web | --name takes at most 128 letters",
                "run --format json web | the task prints its logs as they are: leave out --format",
                "run -d --format table web | --format takes yaml, json, not table",
                "stop --format {{.Name}} web | the list has the fields Service, Outcome, not Name",
                "run --pubish web | unknown option --pubish",
                "run --publish web | no load balancer leads to a task that runs once",
            })
    void saysWhatIsWrong(String words, String said) {
        CommandLine wrong = CommandLine.run(folder, words.split(" "));
        assertThat(wrong.code()).isEqualTo(ExitCode.MISUSE);
        assertThat(wrong.err()).contains(said);
    }
}
