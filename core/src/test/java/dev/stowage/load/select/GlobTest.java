package dev.stowage.load.select;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GlobTest {
    @ParameterizedTest
    @CsvSource({
        "*, '', true",
        "*, web, true",
        "w*, web, true",
        "*b, web, true",
        "w?b, web, true",
        "w*b*, web, true",
        "*e*, web, true",
        "**, web, true",
        "*ab, aab, true",
        "a*b*c, aXbXbXc, true",
        "'', '', true",
        "'', w, false",
        "?, '', false",
        "w?, web, false",
        "*w, web, false",
        "web*x, web, false",
        "WEB, web, false",
        "w[a-f]b, web, true",
        "w[^a-f]b, web, false",
        "[^t-z]eb, web, false",
        "w[xyze]b, web, true",
        "\\web, web, true",
        "w[\\e]b, web, true",
        "w[a\\-f]b, w-b, true",
        "w[a\\-f]b, web, false",
        "w[\\]]b, w]b, true",
        "w\\*b, web, false",
        "we\\, we, false",
        "w[e, we, false",
        "w[]e]b, web, false",
        "w[-e]b, web, false",
        "w[e-, we, false",
        "*[, web, false",
        "w[^], we, false"
    })
    void matches(String pattern, String text, boolean expected) {
        assertThat(Glob.matches(pattern, text)).isEqualTo(expected);
    }

    @Test
    void takesNoTimeThatGrowsWithEachStar() {
        assertThat(Glob.matches("*a".repeat(500) + "b", "a".repeat(5_000))).isFalse();
    }
}
