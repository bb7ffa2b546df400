package dev.stowage.aws;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.control.Option;
import org.junit.jupiter.api.Test;

class TagLimitsTest {
    @Test
    void takesLettersOfEveryLanguageAndAFewSigns() {
        assertThat(TagLimits.objection("Kostenstelle/ü_1", "überall @ 10:30 = +1-2."))
                .isEqualTo(Option.none());
    }

    @Test
    void takesAnEmptyValueAndTheLongest() {
        assertThat(TagLimits.objection("k".repeat(128), "")).isEqualTo(Option.none());
        assertThat(TagLimits.objection("k", "v".repeat(256))).isEqualTo(Option.none());
    }

    @Test
    void saysWhatIsWrong() {
        assertThat(TagLimits.objection("", "v")).contains("has no name");
        assertThat(TagLimits.objection("AWS:k", "v").get()).startsWith("begins with aws:");
        assertThat(TagLimits.objection("com.docker.compose.project", "v").get())
                .startsWith("begins with com.docker.compose.");
        assertThat(TagLimits.objection("k".repeat(129), "v").get()).contains("128");
        assertThat(TagLimits.objection("k", "v".repeat(257)).get()).contains("256");
        assertThat(TagLimits.objection("k", "Host(`a`)").get()).startsWith("has the character (");
    }
}
