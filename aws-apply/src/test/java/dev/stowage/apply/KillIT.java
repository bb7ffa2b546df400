package dev.stowage.apply;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stowage.apply.Deployment.Outcome;
import dev.stowage.apply.aws.Aws;
import dev.stowage.apply.aws.Target;
import dev.stowage.apply.run.Listener;
import dev.stowage.apply.run.PollPolicy;
import dev.stowage.apply.run.SystemClock;
import io.vavr.control.Option;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A run that is killed between any two requests, and done again, ends as one that is not; and leaves as little. */
@NeedsPython
@Timeout(600)
class KillIT {
    private static final PollPolicy QUICK = new PollPolicy(Duration.ofMillis(20), Option.some(Duration.ofSeconds(60)));
    private static final int MORE_THAN_ENOUGH = 200;

    private Target account;

    @BeforeEach
    void takeAnAccount() {
        account = Emulator.running().account();
    }

    @Test
    void endsTheSameWhereverItWasKilled() throws IOException {
        int kills = 0;
        for (int requests = 1; requests < MORE_THAN_ENOUGH; requests++) {
            Example first = FaultsIT.example("killed-" + requests, "1");
            Example second = FaultsIT.example("killed-" + requests, "2");
            int before = kills;
            kills += killed(requests, applier -> applier.up(first.deploy(), Listener.approving(news -> {})));
            assertThat(outcome(applier -> applier.up(first.deploy(), Listener.approving(news -> {}))))
                    .isIn(Outcome.CREATED, Outcome.UNCHANGED);
            kills += killed(requests, applier -> applier.up(second.deploy(), Listener.approving(news -> {})));
            assertThat(outcome(applier -> applier.up(second.deploy(), Listener.approving(news -> {}))))
                    .isIn(Outcome.UPDATED, Outcome.UNCHANGED);
            kills += killed(
                    requests,
                    applier -> applier.down(
                            Removal.of(first.projectName(), first.stack()), Listener.approving(news -> {})));
            assertThat(outcome(applier -> applier.down(
                            Removal.of(first.projectName(), first.stack()), Listener.approving(news -> {}))))
                    .isIn(Outcome.REMOVED, Outcome.ABSENT);
            nothingIsLeft(first);
            if (kills == before) {
                break;
            }
        }
        assertThat(kills).isGreaterThan(20);
    }

    /** How many have died of it: one, or none where fewer requests were enough. */
    private int killed(int requests, Doing doing) throws IOException {
        try (Aws aws = aws()) {
            assertThat(doing.with(Applier.over(Mortal.afterRequests(requests, aws), new SystemClock(), QUICK))
                            .isRight())
                    .isTrue();
            return 0;
        } catch (Mortal.Death death) {
            return 1;
        }
    }

    private Outcome outcome(Doing doing) throws IOException {
        try (Aws aws = aws()) {
            return doing.with(Applier.over(aws, new SystemClock(), QUICK))
                    .map(Deployment::outcome)
                    .getOrElseThrow(problems -> new AssertionError(problems));
        }
    }

    private Aws aws() {
        return Aws.connect(account).getOrElseThrow(failure -> new AssertionError(failure));
    }

    private void nothingIsLeft(Example example) {
        try (Aws aws = aws()) {
            assertThat(aws.stacks().describe(example.stack()).getOrElseThrow(failure -> new AssertionError(failure)))
                    .as("stack")
                    .isEmpty();
            assertThat(aws.buckets().named("stowage-").getOrElseThrow(failure -> new AssertionError(failure)))
                    .as("buckets")
                    .isEmpty();
        }
    }
}
