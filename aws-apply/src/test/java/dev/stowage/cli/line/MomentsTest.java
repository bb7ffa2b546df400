package dev.stowage.cli.line;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.collection.HashMap;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MomentsTest {
    private static final Instant NOW = Instant.parse("2026-02-01T12:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "2026-01-31T12:00:00Z, 2026-01-31T12:00:00Z",
        "2026-01-31T12:00:00.5+01:00, 2026-01-31T11:00:00.500Z",
        "42m, 2026-02-01T11:18:00Z",
        "1h30m10s, 2026-02-01T10:29:50Z",
        "1.5s, 2026-02-01T11:59:58.500Z",
        "5d, 2026-01-27T12:00:00Z",
        "250ms, 2026-02-01T11:59:59.750Z",
        "1769947200, 2026-02-01T12:00:00Z",
        "1769947200.25, 2026-02-01T12:00:00.250Z"
    })
    void takesTheFormsOfDockerCompose(String text, String moment) {
        assertThat(parsed(text)).isEqualTo(Either.right(Option.some(Instant.parse(moment))));
    }

    @Test
    void takesTimesOfThisPlace() {
        Instant noon = LocalDateTime.parse("2026-01-31T12:30")
                .atZone(ZoneId.systemDefault())
                .toInstant();
        assertThat(parsed("2026-01-31T12:30")).isEqualTo(Either.right(Option.some(noon)));
        assertThat(parsed("2026-01-31").isRight()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"yesterday", "", "m", "5 m", "5y", "1.2.3s", "2026-13-01"})
    void refusesEverythingElse(String text) {
        assertThat(parsed(text).swap().map(Misuse::sentence).getOrElse(""))
                .startsWith("--since takes a time such as 2026-01-31T12:00:00Z, or how long ago, such as 42m");
    }

    @Test
    void knowsNoMomentWithoutTheFlag() {
        assertThat(new Moments(new Invocation(Verb.LOGS, HashMap.empty(), Vector.empty()), NOW).of(Flag.SINCE))
                .isEqualTo(Either.right(Option.none()));
    }

    private static Either<Misuse, Option<Instant>> parsed(String text) {
        return new Moments(new Invocation(Verb.LOGS, HashMap.of(Flag.SINCE, Vector.of(text)), Vector.empty()), NOW)
                .of(Flag.SINCE);
    }
}
