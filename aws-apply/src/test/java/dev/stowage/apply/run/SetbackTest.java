package dev.stowage.apply.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stowage.apply.aws.ServiceFailure;
import dev.stowage.apply.aws.ServiceFailure.Kind;
import dev.stowage.apply.run.Setback.Cause;
import io.vavr.control.Option;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SetbackTest {
    @ParameterizedTest
    @CsvSource({"INTERRUPTED, INTERRUPTED", "REFUSED, REFUSED", "NOT_FOUND, REFUSED", "ACCESS_DENIED, OTHER"})
    void hasTheCauseOfTheFailure(Kind kind, Cause cause) {
        assertThat(setback(kind).cause()).isEqualTo(cause);
    }

    @Test
    void saysHowToGoOnWatching_alsoAfterARequestThatWasGivenUp() {
        assertThat(Reasons.unwatched(setback(Kind.INTERRUPTED)).hint().get()).contains("to go on watching");
    }

    private static Setback setback(Kind kind) {
        return Setback.of(new ServiceFailure(kind, "describing the stack", "", "no answer", Option.none()));
    }
}
