package dev.stowage.cli.line;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stowage.apply.run.PollPolicy;
import io.vavr.collection.HashMap;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimeoutTest {
    @ParameterizedTest
    @CsvSource({"90, PT1M30S", "90s, PT1M30S", "30m, PT30M", "2h, PT2H", "1m30s, PT1M30S", "0, PT0S"})
    void readsATime(String text, Duration time) {
        assertThat(timeout(text).map(PollPolicy::timeout).map(found -> found.getOrElse(Duration.ZERO)))
                .isEqualTo(Either.right(time));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "m", "-3s", "5y", "12345678901s", "12345678901"})
    void refusesWhatIsNoTime(String text) {
        assertThat(timeout(text).getLeft().sentence()).contains("--timeout takes a time such as 90s");
    }

    @Test
    void waitsAsLongAsItTakesOtherwise() {
        assertThat(Timeout.of(new Invocation(Verb.UP, HashMap.empty(), Vector.empty())))
                .isEqualTo(Either.right(PollPolicy.USUAL));
    }

    private static Either<Misuse, PollPolicy> timeout(String text) {
        return Timeout.of(new Invocation(Verb.UP, HashMap.of(Flag.TIMEOUT, Vector.of(text)), Vector.empty()));
    }
}
