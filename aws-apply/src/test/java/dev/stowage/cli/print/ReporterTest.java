package dev.stowage.cli.print;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stowage.apply.problem.DeploymentProblem;
import dev.stowage.cli.line.Call;
import dev.stowage.cli.line.Channel;
import dev.stowage.cli.line.ProcessContext;
import dev.stowage.problem.ComposeProblem;
import dev.stowage.problem.Problem;
import dev.stowage.problem.Severity;
import io.vavr.collection.HashMap;
import io.vavr.collection.Map;
import io.vavr.collection.Vector;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ReporterTest {
    private static final Vector<Problem> PROBLEMS = Vector.of(Problem.builder()
            .id(ComposeProblem.NO_COMPOSE_FILE)
            .sentence("no Compose file here")
            .build());
    private static final String ESCAPE = "\u001b[";

    @Test
    void coloursOnATerminal() {
        assertThat(told(HashMap.empty(), Vector.of(Channel.ERR))).contains(ESCAPE);
    }

    @Test
    void doesNotColourIntoAPipe() {
        assertThat(told(HashMap.empty(), Vector.of(Channel.OUT))).doesNotContain(ESCAPE);
    }

    @Test
    void coloursIntoAPipe_whenAskedTo() {
        assertThat(told(HashMap.empty(), Vector.empty(), "--ansi", "always")).contains(ESCAPE);
    }

    @Test
    void doesNotColourATerminal_whenAskedNotTo() {
        assertThat(told(HashMap.empty(), Vector.of(Channel.ERR), "--ansi", "never"))
                .doesNotContain(ESCAPE);
    }

    @Test
    void neverColoursAgainstTheWishOfTheEnvironment() {
        assertThat(told(HashMap.of("NO_COLOR", "1"), Vector.of(Channel.ERR), "--ansi", "always"))
                .doesNotContain(ESCAPE);
    }

    @Test
    void tellsProgramsInJsonAndSarif() {
        assertThat(told(HashMap.empty(), Vector.of(Channel.ERR), "--problem-format", "json"))
                .contains("\"compose.no-file\"")
                .doesNotContain(ESCAPE);
        assertThat(told(HashMap.empty(), Vector.empty(), "--problem-format", "sarif"))
                .contains("\"ruleId\"");
    }

    @Test
    void leavesOutWarningsThatAreIgnored_butNoErrors() {
        Problem warning = Problem.builder()
                .id(DeploymentProblem.VALUE_KEPT)
                .sentence("it keeps its value")
                .build();
        Reporter reporter = reporter(
                new ByteArrayOutputStream(),
                HashMap.empty(),
                Vector.empty(),
                "--ignore",
                "aws.value-kept,compose.no-file",
                "--ignore",
                "ecs.start-order");
        assertThat(reporter.told(PROBLEMS.append(warning))).isEqualTo(PROBLEMS);
        assertThat(reporter.asResult(Vector.of(warning))).isEmpty();
        assertThat(reporter.asResult(PROBLEMS)).contains("error compose.no-file");
    }

    @Test
    void tellsNothingWhereAllIsIgnored() {
        Problem warning = Problem.builder()
                .from(PROBLEMS.head())
                .severity(Severity.WARNING)
                .build();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        reporter(err, HashMap.empty(), Vector.empty(), "--problem-format", "json", "--ignore", "compose.no-file")
                .aside(Vector.of(warning));
        assertThat(err.size()).isZero();
    }

    private static String told(Map<String, String> environment, Vector<Channel> terminals, String... words) {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        reporter(err, environment, terminals, words).aside(PROBLEMS);
        return err.toString(StandardCharsets.UTF_8);
    }

    private static Reporter reporter(
            ByteArrayOutputStream err, Map<String, String> environment, Vector<Channel> terminals, String... words) {
        ProcessContext process = new ProcessContext(
                environment,
                Path.of("/"),
                InputStream.nullInputStream(),
                new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                terminals);
        return new Reporter(Call.of(Vector.of(words).prepend("convert")), process);
    }
}
