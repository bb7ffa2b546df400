package dev.stowage.cli.print;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AgoTest {
    @ParameterizedTest
    @CsvSource({
        "-5, Less than a second",
        "0, Less than a second",
        "1, 1 second",
        "59, 59 seconds",
        "60, About a minute",
        "119, About a minute",
        "120, 2 minutes",
        "3599, 59 minutes",
        "3600, About an hour",
        "7200, 2 hours",
        "172799, 2 days",
        "172800, 2 days",
        "1209600, 2 weeks",
        "7776000, 3 months",
        "94608000, 3 years"
    })
    void wordsSpansAsTheDockerClientDoes(long seconds, String words) {
        assertThat(Ago.words(Duration.ofSeconds(seconds))).isEqualTo(words);
    }
}
