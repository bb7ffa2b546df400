package dev.stowage.apply.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stowage.apply.aws.FakeFailure;
import dev.stowage.apply.aws.ServiceFailure;
import dev.stowage.apply.problem.DeploymentProblem;
import dev.stowage.problem.ProblemId;
import io.vavr.control.Either;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** How long a request is repeated. */
class RunTest {
    private final FakeClock clock = new FakeClock(() -> {});
    private final Heard heard = new Heard();
    private final Run run = new Run(clock, PollPolicy.USUAL, heard);
    private int tries;

    @Test
    void repeatsARequestThatFailsAtOnceSevenTimes() {
        assertThat(failure(ServiceFailure.Kind.TRY_LATER, Duration.ZERO))
                .isEqualTo(DeploymentProblem.SERVICE_UNAVAILABLE);
        assertThat(tries).isEqualTo(8);
    }

    @Test
    void givesUpARequestThatAwsNeverAnswersAfterFiveMinutes() {
        assertThat(failure(ServiceFailure.Kind.UNREACHABLE, Duration.ofMinutes(2)))
                .isEqualTo(DeploymentProblem.UNREACHABLE);
        assertThat(tries).isEqualTo(3);
        assertThat(run.elapsed()).isBetween(Duration.ofMinutes(5), Duration.ofMinutes(7));
    }

    /** A machine that has slept for hours during a request sends it again when it wakes up. */
    @Test
    void countsATryNoLongerThanItMayTake() {
        assertThat(failure(ServiceFailure.Kind.UNREACHABLE, Duration.ofHours(9)))
                .isEqualTo(DeploymentProblem.UNREACHABLE);
        assertThat(tries).isEqualTo(3);
    }

    private ProblemId failure(ServiceFailure.Kind kind, Duration each) {
        return run.<String>ask(() -> {
                    tries++;
                    clock.later(each);
                    return Either.left(FakeFailure.of(kind));
                })
                .getLeft()
                .problem()
                .id();
    }
}
