package dev.stowage.apply.run;

import static dev.stowage.apply.stack.StackStatus.CREATE_COMPLETE;
import static dev.stowage.apply.stack.StackStatus.CREATE_IN_PROGRESS;
import static dev.stowage.apply.stack.StackStatus.DELETE_COMPLETE;
import static dev.stowage.apply.stack.StackStatus.DELETE_FAILED;
import static dev.stowage.apply.stack.StackStatus.DELETE_IN_PROGRESS;
import static dev.stowage.apply.stack.StackStatus.UPDATE_COMPLETE;
import static dev.stowage.apply.stack.StackStatus.UPDATE_IN_PROGRESS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stowage.apply.aws.FakeFailure;
import dev.stowage.apply.aws.ServiceFailure;
import dev.stowage.apply.plan.Desired;
import dev.stowage.apply.plan.Plan;
import dev.stowage.apply.plan.Planner;
import dev.stowage.apply.plan.Seen;
import dev.stowage.apply.problem.DeploymentProblem;
import dev.stowage.cfn.Template;
import dev.stowage.problem.Problem;
import dev.stowage.problem.ProblemId;
import dev.stowage.problem.Problems;
import dev.stowage.value.Dialect;
import dev.stowage.value.ProjectName;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import org.junit.jupiter.api.Test;

/** A token begins one operation for ever: a later one must have another, and a request sent again the same. */
class TokensTest {
    private static final ProjectName PROJECT = new ProjectName("shop");
    private static final ServiceFailure LATER = FakeFailure.of(ServiceFailure.Kind.TRY_LATER);

    private final FakeCloud cloud = new FakeCloud();

    @Test
    void goesThereAndBackAgain() {
        cloud.in(CREATE_COMPLETE).afterExecution(cloud.stack(UPDATE_IN_PROGRESS), cloud.stack(UPDATE_COMPLETE));
        assertThat(up("A")).isEqualTo(Either.right(Ending.DONE));
        assertThat(up("B")).isEqualTo(Either.right(Ending.DONE));
        assertThat(up("A")).isEqualTo(Either.right(Ending.DONE));
        assertThat(cloud.tokens).hasSize(3).doesNotHaveDuplicates();
    }

    @Test
    void deploysAgainAfterARemoval() {
        cloud.afterExecution(cloud.stack(CREATE_IN_PROGRESS), cloud.stack(CREATE_COMPLETE));
        cloud.afterDeletion(cloud.stack(DELETE_IN_PROGRESS), cloud.stack(DELETE_COMPLETE));
        for (int life = 1; life <= 2; life++) {
            assertThat(up("A")).isEqualTo(Either.right(Ending.DONE));
            assertThat(down()).isEqualTo(Either.right(Ending.DONE));
        }
        assertThat(cloud.tokens).hasSize(4).doesNotHaveDuplicates();
    }

    @Test
    void removesAgainWhatCouldNotBeRemoved() {
        cloud.in(CREATE_COMPLETE).afterDeletion(cloud.stack(DELETE_IN_PROGRESS), cloud.stack(DELETE_FAILED));
        assertThat(ids(down())).containsExactly(DeploymentProblem.REMOVAL_FAILED);
        assertThat(ids(down())).containsExactly(DeploymentProblem.REMOVAL_FAILED);
        assertThat(cloud.tokens).hasSize(2).doesNotHaveDuplicates();
    }

    @Test
    void sendsARequestAgainWithItsToken() {
        cloud.in(CREATE_COMPLETE).afterExecution(cloud.stack(UPDATE_IN_PROGRESS), cloud.stack(UPDATE_COMPLETE));
        cloud.losing(1, LATER);
        assertThat(up("A")).isEqualTo(Either.right(Ending.DONE));
        assertThat(cloud.tokens).hasSize(2);
        assertThat(cloud.tokens.get(0)).isEqualTo(cloud.tokens.get(1));
    }

    /** As a run that was cut off after its request, before anything came of it. */
    @Test
    void hasTheSameTokenInTheSameState() {
        cloud.in(CREATE_COMPLETE).afterDeletion(cloud.nothing());
        assertThat(interruptedDown()).isEqualTo(interruptedDown());
        assertThat(cloud.tokens).hasSize(2);
        assertThat(cloud.tokens.get(0)).isEqualTo(cloud.tokens.get(1));
    }

    /** Else the execution of another run's would be taken for that of this one. CloudFormation executes each once anyway. */
    @Test
    void hasAnotherTokenForAChangeSetThatWasMadeAnew() {
        cloud.in(CREATE_COMPLETE).afterExecution(cloud.nothing());
        assertThat(interruptedUp()).isEqualTo(interruptedUp());
        assertThat(cloud.tokens).hasSize(2).doesNotHaveDuplicates();
    }

    private Either<Problems, Ending> up(String content) {
        return perform(Planner.up(desired(content), Seen.of(cloud.observed())), new FakeClock(cloud::goOn));
    }

    private Either<Problems, Ending> interruptedUp() {
        return interrupted(Planner.up(desired("A"), Seen.of(cloud.observed())));
    }

    private Either<Problems, Ending> interruptedDown() {
        return interrupted(Planner.down(PROJECT, volume -> false, Seen.of(cloud.observed())));
    }

    private Either<Problems, Ending> interrupted(Either<Problems, Plan> plan) {
        return perform(plan, new FakeClock(TokensTest::standStill).interruptedAfter(0));
    }

    private Either<Problems, Ending> down() {
        return perform(Planner.down(PROJECT, volume -> false, Seen.of(cloud.observed())), new FakeClock(cloud::goOn));
    }

    private Either<Problems, Ending> perform(Either<Problems, Plan> plan, Clock clock) {
        return plan.flatMap(steps ->
                new Interpreter(cloud.aws(), clock, PollPolicy.USUAL, Listener.approving(news -> {})).perform(steps));
    }

    private static void standStill() {}

    private static Desired desired(String content) {
        return Desired.builder()
                .stack(FakeCloud.SHOP)
                .project(PROJECT)
                .template(Template.builder()
                        .from(Seen.template(Dialect.MODERN))
                        .description(content)
                        .build())
                .build();
    }

    private static Vector<ProblemId> ids(Either<Problems, Ending> result) {
        return result.fold(problems -> problems.all().map(Problem::id), done -> Vector.empty());
    }
}
