package dev.stowage.load.interpolate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stowage.load.yaml.Document;
import dev.stowage.load.yaml.Yaml;
import dev.stowage.source.Limits;
import dev.stowage.value.UsedVariable;
import io.vavr.collection.Vector;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UsedVariablesTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            $A            | false | `` | ``
            ${A}          | false | `` | ``
            ${A-b}        | false | b  | ``
            ${A:-b}       | false | b  | ``
            ${A+b}        | false | `` | b
            ${A:+b}       | false | `` | b
            ${A?b}        | true  | `` | ``
            ${A:?$B}      | true  | `` | ``
            $A ${A:-b}    | false | b  | ``
            ${A-b} ${A-c} | false | b  | ``
            ${A+b} ${A+c} | false | `` | b
            ${A?b} $A     | true  | `` | ``
            $A ${A?b}     | true  | `` | ``
            $$B $ $1 $A   | false | `` | ``
            $$$A$$        | false | `` | ``
            """)
    void tellsWhatAVariableIsUsedFor(String text, boolean isRequired, String otherwise, String alternate) {
        assertThat(used(text)).containsExactly(new UsedVariable("A", isRequired, otherwise, alternate));
    }

    @Test
    void looksIntoDefaults() {
        assertThat(used("${B:-${C:-$A}}").map(UsedVariable::name)).containsExactly("A", "B", "C");
    }

    /** Each of them would be looked at to the end of the text. */
    @Test
    @Timeout(20)
    void takesLittleTimeForManyThatHaveNoEnd() {
        assertThat(used("${A:-".repeat(200_000))).isEmpty();
        assertThat(used("${A:-".repeat(200_000) + "}").map(UsedVariable::name)).containsExactly("A");
        assertThat(used("${A:-".repeat(200_000) + "\n}")).isEmpty();
    }

    @Test
    void looksIntoEveryValueButNoKey() {
        Document document = Yaml.parse(
                        "compose.yaml",
                        "b: [$B, {$KEY: $C}]\na: $A\nn: 1\n".getBytes(StandardCharsets.UTF_8),
                        Limits.defaults())
                .value()
                .head();
        assertThat(UsedVariables.in(document.root()).map(UsedVariable::name)).containsExactly("A", "B", "C");
    }

    private static Vector<UsedVariable> used(String text) {
        return UsedVariables.in(InterpolateTest.text(text));
    }
}
