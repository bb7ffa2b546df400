package dev.stowage.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stowage.apply.doctor.Finding;
import dev.stowage.cli.line.Call;
import dev.stowage.cli.line.ProcessContext;
import io.vavr.collection.HashMap;
import io.vavr.collection.Vector;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class FindingsTest {
    private static final Findings FINDINGS = new Findings(
            Vector.of(Finding.good("region", "eu-west-1"), Finding.bad("credentials", "are over", "log in")));

    @Test
    void saysWhatIsNotWell_whenQuiet() {
        assertThat(told("-q")).isEqualTo("problem  credentials  are over; log in\n");
        assertThat(told("-q", "--format", "json"))
                .contains("\"Verdict\": \"problem\"", "\"Advice\": \"log in\"")
                .doesNotContain("region");
    }

    @Test
    void saysAllElse() {
        assertThat(told()).contains("ok ", "region", "problem ");
    }

    private static String told(String... words) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ProcessContext process = new ProcessContext(
                HashMap.empty(),
                Path.of("/"),
                InputStream.nullInputStream(),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8),
                Vector.empty());
        FINDINGS.deliver(Call.of(Vector.of(words).prepend("doctor")), process);
        return out.toString(StandardCharsets.UTF_8);
    }
}
