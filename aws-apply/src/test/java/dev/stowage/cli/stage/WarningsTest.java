package dev.stowage.cli.stage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stowage.apply.problem.DeploymentProblem;
import dev.stowage.apply.run.Progress;
import dev.stowage.cli.line.Call;
import dev.stowage.cli.line.Invocation;
import dev.stowage.cli.line.ProcessContext;
import dev.stowage.cli.print.Displays;
import dev.stowage.cli.print.Reporter;
import dev.stowage.problem.Problem;
import io.vavr.collection.HashMap;
import io.vavr.collection.Vector;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WarningsTest {
    private static final Problem KEPT = Problem.builder()
            .id(DeploymentProblem.VALUE_KEPT)
            .sentence("parameter Size keeps its value")
            .hint("give --parameter Size=VALUE")
            .build();
    private static final String TOLD = """
            warning aws.value-kept
              parameter Size keeps its value
              help: give --parameter Size=VALUE
            """;

    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final ProcessContext process = new ProcessContext(
            HashMap.empty(),
            Path.of("/"),
            InputStream.nullInputStream(),
            new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8),
            Vector.empty());

    @ParameterizedTest
    @ValueSource(strings = {"up", "up -q", "up --progress quiet", "up --progress plain", "up --progress tty"})
    void tellsAPersonOnce_howeverProgressIsShown(String words) {
        Warnings warnings = warnings(words);
        warnings.accept(new Progress.Noted(KEPT));
        warnings.accept(new Progress.Noted(KEPT));
        assertThat(err.toString(StandardCharsets.UTF_8)).isEqualTo(TOLD);
        assertThat(warnings.untold()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"up --problem-format json", "up -q --problem-format sarif"})
    void keepsThemForTheDocumentOfAProgram(String words) {
        Warnings warnings = warnings(words);
        warnings.accept(new Progress.Noted(KEPT));
        assertThat(err.size()).isZero();
        assertThat(warnings.untold()).containsExactly(KEPT);
    }

    @Test
    void showsOtherNewsAsBefore() {
        warnings("up").accept(new Progress.Retrying("too fast"));
        assertThat(err.toString(StandardCharsets.UTF_8)).isEqualTo("again after: too fast\n");
    }

    private Warnings warnings(String words) {
        Invocation call = Call.of(words.split(" ", -1));
        return new Warnings(Displays.of(call, process), new Reporter(call, process));
    }
}
