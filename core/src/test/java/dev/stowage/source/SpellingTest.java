package dev.stowage.source;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpellingTest {
    @ParameterizedTest
    @CsvSource({
        "hunter2, hunter2",
        "'\"hunter2\"', hunter2",
        "${DBPW}, ${DBPW}",
        "'\"${DBPW}\"', ${DBPW}",
        "$DBPW, $DBPW",
        "${DBPW}:/data, ${DBPW}",
        "service:$DBPW, $DBPW",
        "${DBPW:-${OTHER}}/x, ${DBPW:-${OTHER}}",
        "${A}${B}, ${A}${B}",
        "*alias, *alias",
        ">-, >-"
    })
    void spellsAValueAsTheFileDoes(String written, String expected) {
        assertThat(span(SourceFile.of("compose.yaml", written), written).spell("hunter2"))
                .isEqualTo(expected);
    }

    @Test
    void showsNothingOfAWithheldFile() {
        assertThat(span(SourceFile.withheld(".env"), "hunter2").spell("hunter2"))
                .isEqualTo("(not shown)");
    }

    private static Span span(SourceFile file, String written) {
        return new Span(file, 1, 1, 1, written.length() + 1);
    }
}
