package dev.stowage.apply.run;

import static dev.stowage.apply.stack.StackStatus.CREATE_COMPLETE;
import static dev.stowage.apply.stack.StackStatus.DELETE_COMPLETE;
import static dev.stowage.apply.stack.StackStatus.UPDATE_COMPLETE;
import static dev.stowage.apply.stack.StackStatus.UPDATE_IN_PROGRESS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stowage.apply.Right;
import dev.stowage.apply.aws.FakeFailure;
import dev.stowage.apply.aws.ServiceFailure.Kind;
import dev.stowage.apply.plan.DeployOptions;
import dev.stowage.apply.plan.Desired;
import dev.stowage.apply.plan.Planner;
import dev.stowage.apply.plan.Seen;
import dev.stowage.apply.plan.Step;
import dev.stowage.apply.problem.DeploymentProblem;
import dev.stowage.apply.stack.ChangeSetState.Status;
import dev.stowage.apply.stack.StackState;
import dev.stowage.problem.Problem;
import dev.stowage.problem.Problems;
import dev.stowage.value.Dialect;
import dev.stowage.value.ProjectName;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two runs at once with the same change, which have everything by the same name: what one of them sees of the other. */
class OvertakingTest {
    private static final String PASSED = "another run is at work on stack shop";

    private final FakeCloud cloud = new FakeCloud();
    private final Heard heard = new Heard();
    private final Interpreter interpreter =
            new Interpreter(cloud.aws(), new FakeClock(cloud::goOn), PollPolicy.USUAL, heard);
    private Desired desired = Desired.builder()
            .stack(FakeCloud.SHOP)
            .project(new ProjectName("shop"))
            .template(Seen.template(Dialect.MODERN))
            .build();

    @BeforeEach
    void deployed() {
        cloud.in(CREATE_COMPLETE);
    }

    @Test
    void leavesAChangeSetToTheRunThatIsAboutToExecuteIt() {
        cloud.with(change().request().name());
        cloud.comparingInTurn(Status.BEING_MADE, Status.READY, Status.READY, Status.EXECUTED);
        cloud.refusing("discard", FakeFailure.of(Kind.OVERTAKEN));
        assertThat(up()).isEqualTo(Either.right(Ending.PLAN_AGAIN));
        assertThat(cloud.requests)
                .doesNotContain("execute", "make")
                .endsWith("compare", "compare", "compare", "compare", "discard");
        assertThat(heard.retries())
                .containsExactly("another run makes, or has left, the same change set of stack shop", PASSED);
    }

    @Test
    void makesItsOwn_whereTheOtherRunHasTakenItsChangeSetAway() {
        cloud.with(change().request().name());
        cloud.comparingInTurn(Status.READY);
        cloud.refusing("compare", FakeFailure.of(Kind.NOT_FOUND));
        cloud.afterExecution(cloud.stack(UPDATE_IN_PROGRESS), cloud.stack(UPDATE_COMPLETE));
        assertThat(up()).isEqualTo(Either.right(Ending.DONE));
        assertThat(cloud.requests).startsWith("compare", "discard", "make", "compare");
        assertThat(heard.retries()).doesNotContain("another run makes, or has left, the same change set of stack shop");
    }

    /** The name says what is in it, so an earlier deployment of the same may still have it. */
    @Test
    void saysNothingOfAnotherRun_whereItsChangeSetWasExecutedLongAgo() {
        cloud.with(change().request().name());
        cloud.comparingInTurn(Status.EXECUTED);
        cloud.afterExecution(cloud.stack(UPDATE_IN_PROGRESS), cloud.stack(UPDATE_COMPLETE));
        assertThat(up()).isEqualTo(Either.right(Ending.DONE));
        assertThat(heard.retries()).isEmpty();
    }

    /** AWS does not know the same everywhere at once, or is still deleting it. */
    @Test
    void looksAnewAfterAPause_whereOneThatIsGoneIsInTheWayStill() {
        goneIsInTheWay();
        assertThat(up()).isEqualTo(Either.right(Ending.PLAN_AGAIN));
        assertThat(cloud.requests).containsExactly("make", "compare", "discard", "make");
        assertThat(heard.retries()).last().isEqualTo(PASSED);
    }

    @Test
    void givesUpInTheEnd_whereOneThatIsGoneIsInTheWayStill() {
        goneIsInTheWay();
        Vector<Either<Problems, Ending>> endings = Vector.range(0, 21).map(number -> up());
        assertThat(endings.init()).containsOnly(Either.right(Ending.PLAN_AGAIN));
        assertThat(sentences(endings.last())).containsExactly("Request failed: no (ALREADY_EXISTS)");
    }

    private void goneIsInTheWay() {
        cloud.refusingAlways("make", FakeFailure.of(Kind.ALREADY_EXISTS))
                .refusingAlways("compare", FakeFailure.of(Kind.NOT_FOUND));
    }

    @Test
    void looksAnew_whereItsChangeSetIsGoneBeforeItIsCompared() {
        cloud.refusing("compare", FakeFailure.of(Kind.NOT_FOUND));
        passes();
    }

    @Test
    void looksAnew_whereTheOtherRunExecutesItsChangeSet() {
        cloud.comparingInTurn(Status.EXECUTED);
        passes();
        assertThat(cloud.requests).doesNotContain("discard");
    }

    @Test
    void looksAnew_whereItsChangeSetIsGoneBeforeItIsExecuted() {
        cloud.refusing("execute", FakeFailure.of(Kind.NOT_FOUND));
        passes();
    }

    /** It may hold another content of a secret, to which nobody has agreed here. */
    @Test
    void looksAnew_whereTheOtherRunHasMadeItAnewWhileTheUserThought() {
        assertThat(up(heard.whileAsked(cloud::makesChangeSetAnew))).isEqualTo(Either.right(Ending.PLAN_AGAIN));
        assertThat(cloud.requests).endsWith("execute").doesNotContain("discard");
        assertThat(cloud.tokens).isEmpty();
    }

    @Test
    void leavesTheOneOfTheOtherRun_whereTheUserDeclines() {
        cloud.in(DELETE_COMPLETE);
        assertThat(up(new Heard.Declining().whileAsked(cloud::makesChangeSetAnew))
                        .getLeft()
                        .all()
                        .map(Problem::id))
                .containsExactly(DeploymentProblem.DECLINED);
        assertThat(cloud.requests).contains("discard").doesNotContain("delete");
        assertThat(cloud.observed().map(StackState::changeSets))
                .containsExactly(Vector.of(cloud.made.get().name()));
    }

    /** By one that declined its creation, or by a {@code down}. */
    @Test
    void looksAnew_whereTheOtherRunHasRemovedTheStackWhileTheUserThought() {
        assertThat(up(heard.whileAsked(() -> cloud.in(DELETE_COMPLETE)))).isEqualTo(Either.right(Ending.PLAN_AGAIN));
        assertThat(cloud.requests).doesNotContain("execute");
    }

    @Test
    void looksAnew_whereTheOtherRunDeletesItWhileItIsCompared() {
        cloud.comparingInTurn(Status.GONE);
        passes();
    }

    @Test
    void looksAnew_whereTheOtherRunHasBegunBeforeIt() {
        cloud.stack(UPDATE_IN_PROGRESS).run();
        cloud.in(CREATE_COMPLETE).refusing("execute", FakeFailure.of(Kind.OVERTAKEN));
        passes();
    }

    @Test
    void looksAnew_whereTheOtherRunHasBegunAndEndedMeanwhile() {
        cloud.refusing("make", FakeFailure.of(Kind.OVERTAKEN));
        passes();
    }

    @Test
    void endsWell_whereTheOtherRunHasTakenAwayWhatIsEmpty() {
        cloud.comparingInTurn(Status.EMPTY);
        cloud.refusing("discard", FakeFailure.of(Kind.NOT_FOUND));
        assertThat(up()).isEqualTo(Either.right(Ending.UNCHANGED));
    }

    @Test
    void looksAnew_whereTheOtherRunHasRemovedTheBucketOfTheTemplate() {
        isLarge();
        cloud.buckets.beforePut = cloud.buckets.held::clear;
        passes();
    }

    @Test
    void looksAnew_whereTheOtherRunHasRemovedTheTemplate() {
        isLarge();
        cloud.buckets.afterPut = cloud.buckets.held::clear;
        cloud.refusing("make", FakeFailure.of(Kind.REFUSED));
        passes();
    }

    @Test
    void takesARefusalForOne_whereTheTemplateIsThere() {
        isLarge();
        cloud.refusing("make", FakeFailure.of(Kind.REFUSED));
        assertThat(sentences(up())).containsExactly("Request failed: no (REFUSED)");
    }

    /** It would look for ever. */
    @Test
    void takesABucketThatIsNotThereForAnError_whereTheUserNamesIt() {
        isLarge();
        desired = Desired.builder()
                .from(desired)
                .options(DeployOptions.builder().bucket("given").build())
                .build();
        assertThat(sentences(up())).containsExactly("Request failed: no (NOT_FOUND)");
    }

    @Test
    void givesUpInTheEnd() {
        Vector<Either<Problems, Ending>> endings = Vector.range(0, 30).map(number -> {
            cloud.refusing("make", FakeFailure.of(Kind.OVERTAKEN));
            return up();
        });
        assertThat(endings.head()).isEqualTo(Either.right(Ending.PLAN_AGAIN));
        assertThat(sentences(endings.last())).containsExactly("Request failed: no (OVERTAKEN)");
    }

    private void passes() {
        assertThat(up()).isEqualTo(Either.right(Ending.PLAN_AGAIN));
        assertThat(heard.retries()).containsExactly(PASSED);
    }

    private static Vector<String> sentences(Either<Problems, Ending> ending) {
        return ending.getLeft().all().map(Problem::sentence);
    }

    private void isLarge() {
        desired = Desired.builder()
                .from(desired)
                .template(LargeTemplateTest.LARGE)
                .build();
    }

    private Step.MakeChangeSet change() {
        return (Step.MakeChangeSet)
                Right.of(Planner.up(desired, Seen.of(cloud.observed()))).steps().head();
    }

    private Either<Problems, Ending> up() {
        return Planner.up(desired, Seen.of(cloud.observed())).flatMap(interpreter::perform);
    }

    private Either<Problems, Ending> up(Listener listener) {
        return Planner.up(desired, Seen.of(cloud.observed()))
                .flatMap(new Interpreter(cloud.aws(), new FakeClock(cloud::goOn), PollPolicy.USUAL, listener)::perform);
    }
}
