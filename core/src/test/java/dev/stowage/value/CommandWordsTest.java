package dev.stowage.value;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CommandWordsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '^',
            value = {
                "a && b ~ a",
                "echo $(a b) ~ echo|$(a b)",
                "a 2>f ~ a",
                "a b2>f ~ a|b2",
                "sh -c 'x \"y\"' ~ sh|-c|x \"y\"",
                "a \"\" b # c ~ a||b|#|c",
                "a\\ b c ~ a b|c",
                "echo `date -u` ~ echo|`date -u`",
                "'a\\b' ~ a\\b",
                "\"a \\\" b\" ~ a \" b"
            })
    void splitsAsTheReferenceDoes(String line, String words) {
        assertThat(CommandWords.of(line).get().words().mkString("|")).isEqualTo(words);
    }

    @ParameterizedTest
    @ValueSource(strings = {"f(x)", "a 'b", "a \"b", "a `b", "$(a", "a )", "a \\"})
    void refusesWhatIsLeftOpen(String line) {
        assertThat(CommandWords.of(line).isEmpty()).isTrue();
    }

    @Test
    void hasNoWordsInAnEmptyLine() {
        assertThat(CommandWords.of("").get().words()).isEmpty();
    }

    @Test
    void saysWhereReadingStopped() {
        assertThat(CommandWords.of("a && b").get().stoppedAt().get()).isEqualTo(2);
    }
}
