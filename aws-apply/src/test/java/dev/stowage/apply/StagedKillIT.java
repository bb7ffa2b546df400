package dev.stowage.apply;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stowage.apply.aws.Aws;
import dev.stowage.apply.aws.Target;
import dev.stowage.apply.run.Listener;
import dev.stowage.apply.run.PollPolicy;
import dev.stowage.apply.run.SystemClock;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Runs with a task that runs once, a secret whose content changes, new tasks for that, and a volume that stays, killed after
 * any change that they make and done again: AWS has the same afterwards as after runs that nothing disturbed.
 */
@NeedsPython
@Timeout(600)
class StagedKillIT {
    private static final PollPolicy QUICK = new PollPolicy(Duration.ofMillis(20), Option.some(Duration.ofMinutes(5)));
    private static final int MORE_THAN_ENOUGH = 40;

    @TempDir
    Path folder;

    private Target account;
    private StagedProject project;
    private int kills;

    @BeforeEach
    void takeAnAccount() throws IOException {
        account = Emulator.running().account();
        DefaultVpc.routed(account);
        Emulator.running().plan(StagedProject.PLAN);
        project = new StagedProject(folder);
    }

    @Test
    void endsAsIfNothingHadHappened_whereverItWasKilled() throws IOException {
        Vector<StagedState> undisturbed = life(0);
        assertThat(undisturbed.map(StagedState::volumes)).containsExactly(1, 1, 1, 0);
        for (int changes = 1; changes < MORE_THAN_ENOUGH; changes++) {
            int before = kills;
            assertThat(life(changes)).as("killed after change " + changes).isEqualTo(undisturbed);
            if (kills == before) {
                break;
            }
        }
        assertThat(kills).isGreaterThan(10);
    }

    /** What there is after each run; each is killed after so many changes first, or not at all. */
    private Vector<StagedState> life(int changes) throws IOException {
        StagedState first = run(changes, up("one"));
        first.hasReadTheSecret();
        StagedProject.letTheSecondGoBy();
        StagedState second = run(changes, up("two"));
        second.hasReadTheSecret();
        assertThat(Remains.of(account, StagedProject.STACK).reject(line -> line.startsWith("file system ")))
                .containsExactly("stack " + StagedProject.STACK);
        StagedState third = run(
                changes,
                applier -> applier.down(
                        Removal.of(StagedProject.NAME, StagedProject.STACK), Listener.approving(news -> {})));
        StagedState fourth =
                run(changes, applier -> applier.down(StagedProject.removal(), Listener.approving(news -> {})));
        assertThat(Remains.of(account, StagedProject.STACK)).isEmpty();
        return Vector.of(first, second, third, fourth);
    }

    private Doing up(String secret) {
        return applier ->
                applier.up(StagedProject.deploy(project.valid(secret), applier), Listener.approving(news -> {}));
    }

    private StagedState run(int changes, Doing doing) throws IOException {
        kills += changes == 0 ? 0 : killed(changes, doing);
        try (Aws aws = aws()) {
            assertThat(Right.of(doing.with(Applier.over(aws, new SystemClock(), QUICK)))
                            .stack())
                    .isEqualTo(StagedProject.STACK);
        }
        return StagedState.of(account);
    }

    /** How many have died of it: one, or none where fewer changes were enough. */
    private int killed(int changes, Doing doing) throws IOException {
        try (Aws aws = aws()) {
            assertThat(doing.with(Applier.over(Mortal.afterChanges(changes, aws), new SystemClock(), QUICK))
                            .isRight())
                    .isTrue();
            return 0;
        } catch (Mortal.Death death) {
            return 1;
        }
    }

    private Aws aws() {
        return Aws.connect(account).getOrElseThrow(failure -> new AssertionError(failure));
    }
}
