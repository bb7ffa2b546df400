package dev.stowage.load.dotenv;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stowage.problem.Checked;
import dev.stowage.problem.Problem;
import dev.stowage.source.SourceFile;
import dev.stowage.source.Span;
import dev.stowage.value.Variables;
import io.vavr.collection.HashMap;
import io.vavr.collection.LinkedHashMap;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RawTest {
    private static final Variables OUTER = HashMap.of("H", "os")::get;

    @Test
    void keepsValuesAsWritten() {
        assertThat(parse("# c\n\n  A=\"$H\" # d \r\nB=a=b\nC=\nH\nNONE\n"))
                .isEqualTo(Checked.of(LinkedHashMap.of("A", "\"$H\" # d ", "B", "a=b", "C", "", "H", "os")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"=hunter2", "A =hunter2", "A\tB=hunter2", "export A=hunter2", "hunter2 x"})
    void refusesNamesThatAreEmptyOrHaveBlanks(String line) {
        Problem problem = parse("OK=1\n" + line).problems().head();
        assertThat(problem.span().map(Span::line)).containsExactly(2);
        assertThat(problem.toString()).doesNotContain("hunter2");
    }

    @Test
    void refusesBytesThatAreNotText() {
        assertThat(Raw.parse(SourceFile.withheld("a.env"), new byte[] {'A', '=', (byte) 0xFF}, OUTER)
                        .hasErrors())
                .isTrue();
    }

    private static Checked<LinkedHashMap<String, String>> parse(String text) {
        return Raw.parse(SourceFile.withheld("a.env"), text.getBytes(StandardCharsets.UTF_8), OUTER)
                .map(FileVariables::values);
    }
}
