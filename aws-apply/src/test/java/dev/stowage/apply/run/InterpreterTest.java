package dev.stowage.apply.run;

import static dev.stowage.apply.stack.StackStatus.*;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stowage.apply.Right;
import dev.stowage.apply.aws.FakeFailure;
import dev.stowage.apply.aws.FakeServices;
import dev.stowage.apply.aws.FakeTasks;
import dev.stowage.apply.aws.ServiceFailure;
import dev.stowage.apply.plan.Desired;
import dev.stowage.apply.plan.Plan;
import dev.stowage.apply.plan.Planner;
import dev.stowage.apply.plan.Seen;
import dev.stowage.apply.plan.Step;
import dev.stowage.apply.plan.VolumeImpact;
import dev.stowage.apply.problem.DeploymentProblem;
import dev.stowage.apply.running.TaskState;
import dev.stowage.apply.stack.ChangeSetId;
import dev.stowage.apply.stack.ChangeSetName;
import dev.stowage.apply.stack.ChangeSetState;
import dev.stowage.apply.stack.ClientToken;
import dev.stowage.apply.stack.ResourceChange;
import dev.stowage.apply.stack.StackName;
import dev.stowage.apply.stack.WaitingChangeSet;
import dev.stowage.apply.task.TaskId;
import dev.stowage.problem.Problem;
import dev.stowage.problem.Problems;
import dev.stowage.value.Dialect;
import dev.stowage.value.ProjectName;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import org.junit.jupiter.api.Test;

class InterpreterTest {
    private static final Instant LONG_AGO = Instant.EPOCH.minusSeconds(3600);

    private final FakeCloud cloud = new FakeCloud();
    private final FakeClock clock = new FakeClock(cloud::goOn);
    private final Heard heard = new Heard();

    @Test
    void watchesForHoursAndTellsEachEventOnce() {
        cloud.afterExecution(cloud.stack(CREATE_IN_PROGRESS), cloud.event("Web", "CREATE_IN_PROGRESS", ""));
        cloud.afterExecution(Collections.nCopies(3 * 3600, cloud.nothing()).toArray(Runnable[]::new));
        cloud.afterExecution(cloud.event("Web", "CREATE_COMPLETE", ""), cloud.stack(CREATE_COMPLETE));

        assertThat(up()).isEqualTo(Either.right(Ending.DONE));
        assertThat(heard.events())
                .containsExactly(
                        "shop CREATE_IN_PROGRESS",
                        "Web CREATE_IN_PROGRESS",
                        "Web CREATE_COMPLETE",
                        "shop CREATE_COMPLETE");
    }

    @Test
    void readsEventsOverSeveralPages() {
        cloud.afterExecution(() -> Vector.range(0, 10).forEach(number -> {
            cloud.event("R" + number, "CREATE_COMPLETE", "").run();
        }));
        cloud.afterExecution(cloud.stack(CREATE_COMPLETE));
        assertThat(up()).isEqualTo(Either.right(Ending.DONE));
        assertThat(heard.events())
                .isEqualTo(Vector.range(0, 10)
                        .map(number -> "R" + number + " CREATE_COMPLETE")
                        .append("shop CREATE_COMPLETE"));
    }

    @Test
    void tellsEachEventOnce_alsoWhereTheNextPageHasMoved() {
        cloud.betweenPages(cloud.event("Late", "CREATE_COMPLETE", ""));
        cloud.afterExecution(() -> Vector.range(0, 5)
                .forEach(number ->
                        cloud.event("R" + number, "CREATE_COMPLETE", "").run()));
        cloud.afterExecution(cloud.stack(CREATE_COMPLETE));
        assertThat(up()).isEqualTo(Either.right(Ending.DONE));
        assertThat(heard.events())
                .hasSize(7)
                .doesNotHaveDuplicates()
                .contains("R0 CREATE_COMPLETE", "Late CREATE_COMPLETE");
    }

    @Test
    void doesNotTakeTheStateBeforeTheUpdateForItsEnd() {
        cloud.in(UPDATE_COMPLETE)
                .afterExecution(
                        cloud.nothing(),
                        cloud.nothing(),
                        cloud.stack(UPDATE_IN_PROGRESS),
                        cloud.nothing(),
                        cloud.stack(UPDATE_COMPLETE));
        assertThat(up()).isEqualTo(Either.right(Ending.DONE));
        assertThat(heard.events()).containsExactly("shop UPDATE_IN_PROGRESS", "shop UPDATE_COMPLETE");
    }

    @Test
    void endsWellWhenNothingChanges() {
        cloud.in(CREATE_COMPLETE)
                .comparing(ChangeSetState.Status.EMPTY, "The submitted information didn't contain changes.");
        assertThat(up()).isEqualTo(Either.right(Ending.UNCHANGED));
        assertThat(cloud.requests).contains("discard").doesNotContain("execute");
    }

    @Test
    void removesTheChangeSetsThatAKilledRunLeft_thoughNothingChanges() {
        cloud.in(CREATE_COMPLETE)
                .comparing(ChangeSetState.Status.EMPTY, "The submitted information didn't contain changes.");
        cloud.waiting = Vector.of(left("stowage-left", LONG_AGO), left("another", LONG_AGO));
        assertThat(upAsSeen()).isEqualTo(Either.right(Ending.UNCHANGED));
        assertThat(cloud.waiting).containsExactly(left("another", LONG_AGO));
        assertThat(heard.notes()).isEmpty();
    }

    /** Another run may be about to execute it. */
    @Test
    void leavesTheChangeSetsOfRunsThatGoOn() {
        cloud.in(CREATE_COMPLETE)
                .comparing(ChangeSetState.Status.EMPTY, "The submitted information didn't contain changes.");
        cloud.waiting = Vector.of(left("stowage-fresh", clock.now()));
        assertThat(upAsSeen()).isEqualTo(Either.right(Ending.UNCHANGED));
        assertThat(cloud.waiting).hasSize(1);
    }

    @Test
    void goesOnWhereChangeSetsMayNotBeRemovedOrSeen() {
        cloud.in(CREATE_COMPLETE)
                .comparing(ChangeSetState.Status.EMPTY, "The submitted information didn't contain changes.")
                .refusing("discard", FakeFailure.of(ServiceFailure.Kind.ACCESS_DENIED));
        cloud.waiting = Vector.of(left("stowage-left", LONG_AGO));
        assertThat(upAsSeen()).isEqualTo(Either.right(Ending.UNCHANGED));
        assertThat(heard.notes().map(Problem::id)).containsExactly(DeploymentProblem.LEFT_BEHIND);
        cloud.refusing("waiting", FakeFailure.of(ServiceFailure.Kind.ACCESS_DENIED));
        assertThat(upAsSeen()).isEqualTo(Either.right(Ending.UNCHANGED));
    }

    private static WaitingChangeSet left(String name, Instant since) {
        return new WaitingChangeSet(new ChangeSetName(name), new ChangeSetId("arn:" + name), since);
    }

    /** As a run does it that looks first. */
    private Either<Problems, Ending> upAsSeen() {
        Interpreter interpreter = interpreter(heard);
        return interpreter
                .observe(new ObservationScope(FakeCloud.SHOP, Option.none()))
                .flatMap(observed -> Planner.up(desired(), observed))
                .flatMap(interpreter::perform);
    }

    @Test
    void saysTheFirstCauseAndRemovesWhatFailed() {
        cloud.afterExecution(
                cloud.stack(CREATE_IN_PROGRESS),
                cloud.event("Db", "CREATE_FAILED", "Resource creation cancelled"),
                cloud.event("Web", "CREATE_FAILED", "no such image."),
                cloud.stack(ROLLBACK_IN_PROGRESS),
                cloud.event("Web", "DELETE_FAILED", "later"),
                cloud.stack(ROLLBACK_COMPLETE));
        cloud.afterDeletion(cloud.stack(DELETE_IN_PROGRESS), cloud.stack(DELETE_COMPLETE));

        Vector<Problem> problems = problems(up());
        assertThat(problems.map(Problem::id)).containsExactly(DeploymentProblem.DEPLOYMENT_FAILED);
        assertThat(problems.head().sentence())
                .isEqualTo("stack shop could not be created: Web (AWS::ECS::Service): no such image");
        assertThat(heard.events().last()).isEqualTo("shop DELETE_COMPLETE");
    }

    @Test
    void saysHowTheTasksOfAFailedServiceEnded() {
        cloud.tasks.known = Vector.of(TaskState.builder()
                .from(FakeTasks.lone(new TaskId("arn:aws:ecs:eu-west-1:1:task/shop/0123abcd"), "shop", "STOPPED"))
                .group("service:web")
                .reason("Essential container in task exited")
                .addContainer(FakeTasks.exited("proxy", 137))
                .addContainer(FakeTasks.exited("web", 3))
                .addContainer(FakeTasks.exited("ok", 0))
                .build());
        cloud.afterExecution(
                cloud.stack(CREATE_IN_PROGRESS),
                cloud.eventOf("arn:aws:ecs:eu-west-1:1:service/shop/web", "Web", "CREATE_FAILED", "circuit breaker"),
                cloud.stack(ROLLBACK_COMPLETE));
        cloud.afterDeletion(cloud.stack(DELETE_IN_PROGRESS), cloud.stack(DELETE_COMPLETE));
        cloud.services.definitions = Vector.of(FakeServices.defined("web", "proxy", "web"));
        cloud.logs.print("shop/proxy/0123abcd", 0, "goodbye");
        cloud.logs.print("shop/web/0123abcd", 0, "0", "1", "2", "3", "4", "5", "6", "7", "8", "9", "no such table");
        Problem problem = problems(up()).head();
        assertThat(problem.sentence())
                .isEqualTo("stack shop could not be created: Web (AWS::ECS::Service): circuit breaker; task 0123abcd"
                        + " stopped: Essential container in task exited, container proxy exited with 137, container web"
                        + " exited with 3");
        assertThat(problem.log()).startsWith("1").endsWith("9", "no such table").hasSize(10);
        assertThat(cloud.logs.calls).containsExactly("last shop/web/0123abcd");
    }

    @Test
    void saysBothWhenTheFailedStackCannotBeRemoved() {
        cloud.afterExecution(cloud.stack(CREATE_IN_PROGRESS), cloud.stack(ROLLBACK_COMPLETE));
        cloud.afterDeletion(cloud.stack(DELETE_IN_PROGRESS), cloud.stack(DELETE_FAILED));
        assertThat(problems(up()).map(Problem::id))
                .containsExactly(DeploymentProblem.DEPLOYMENT_FAILED, DeploymentProblem.REMOVAL_FAILED);
    }

    @Test
    void neverDeletesAStackWhoseUpdateFailed() {
        cloud.in(CREATE_COMPLETE)
                .afterExecution(
                        cloud.stack(UPDATE_IN_PROGRESS),
                        cloud.event("Web", "UPDATE_FAILED", "no"),
                        cloud.stack(UPDATE_ROLLBACK_COMPLETE));
        assertThat(problems(up()).head().hint().getOrElse("")).contains("rolled back");
        assertThat(cloud.requests).doesNotContain("delete");
    }

    @Test
    void waitsOutThrottling() {
        cloud.failing(5, FakeFailure.of(ServiceFailure.Kind.TRY_LATER))
                .afterExecution(cloud.stack(CREATE_IN_PROGRESS), cloud.stack(CREATE_COMPLETE));
        assertThat(up()).isEqualTo(Either.right(Ending.DONE));
        assertThat(heard.retries()).hasSize(5);
    }

    @Test
    void givesUpOnThrottlingThatNeverEnds() {
        cloud.failing(1000, FakeFailure.of(ServiceFailure.Kind.TRY_LATER));
        assertThat(problems(up()).map(Problem::id)).containsExactly(DeploymentProblem.SERVICE_UNAVAILABLE);
    }

    @Test
    void repeatsNoRequestThatWasRefused() {
        cloud.failing(1, FakeFailure.of(ServiceFailure.Kind.ACCESS_DENIED));
        assertThat(problems(up()).map(Problem::id)).containsExactly(DeploymentProblem.ACCESS_DENIED);
        assertThat(cloud.requests).containsExactly("make");
    }

    @Test
    void leavesTheStackGoingWhenInterrupted() {
        cloud.afterExecution(cloud.stack(CREATE_IN_PROGRESS));
        clock.interruptedAfter(10);
        assertThat(problems(up()).map(Problem::id)).containsExactly(DeploymentProblem.INTERRUPTED);
        assertThat(cloud.requests).doesNotContain("delete");
    }

    @Test
    void beginsNothingAfterAnInterruption() {
        clock.interruptedAfter(0);
        assertThat(clock.pause(Duration.ZERO)).isEqualTo(Clock.Pause.INTERRUPTED);
        Problem problem = problems(up()).head();
        assertThat(problem.id()).isEqualTo(DeploymentProblem.INTERRUPTED);
        assertThat(problem.sentence()).startsWith("interrupted before: make change set ");
        assertThat(cloud.requests).isEmpty();
    }

    @Test
    void changesNothingThatIsNotApproved() {
        cloud.in(CREATE_COMPLETE);
        assertThat(problems(interpreter(new Heard.Declining()).perform(plan())).map(Problem::id))
                .containsExactly(DeploymentProblem.DECLINED);
        assertThat(cloud.requests).endsWith("discard").doesNotContain("execute");
    }

    @Test
    void asksNothingAfterAnInterruption_andTidiesUp() {
        cloud.whileComparing(clock::interrupt);
        Interpreter interpreter = interpreter(new Unasked());
        assertThat(problems(interpreter.perform(plan())).map(Problem::id))
                .containsExactly(DeploymentProblem.INTERRUPTED);
        assertThat(cloud.requests).endsWith("discard", "describe", "delete").doesNotContain("execute");
    }

    private static final class Unasked extends Heard {
        @Override
        public boolean approvesChange(StackName stack, Vector<ResourceChange> changes) {
            throw new AssertionError("nobody waits for an answer");
        }

        @Override
        public boolean wantsCancellation(StackName stack) {
            throw new AssertionError("there is nothing to cancel");
        }
    }

    @Test
    void leavesNoEmptyStackWhenACreationIsNotApproved() {
        assertThat(problems(interpreter(new Heard.Declining()).perform(plan())).map(Problem::id))
                .containsExactly(DeploymentProblem.DECLINED);
        assertThat(cloud.requests).endsWith("discard", "describe", "delete");
    }

    @Test
    void finishesARollbackThatFailedAndPlansAgain() {
        cloud.in(UPDATE_ROLLBACK_FAILED)
                .afterRollback(cloud.stack(UPDATE_ROLLBACK_IN_PROGRESS), cloud.stack(UPDATE_ROLLBACK_COMPLETE));
        assertThat(up()).isEqualTo(Either.right(Ending.PLAN_AGAIN));
        assertThat(cloud.requests).contains("continue rollback");
    }

    @Test
    void rollsBackAnUpdateThatWasLeftAsItFailed() {
        cloud.in(UPDATE_FAILED)
                .afterRollback(cloud.stack(UPDATE_ROLLBACK_IN_PROGRESS), cloud.stack(UPDATE_ROLLBACK_COMPLETE));
        assertThat(up()).isEqualTo(Either.right(Ending.PLAN_AGAIN));
        assertThat(cloud.requests).contains("roll back");
    }

    @Test
    void saysWhyARollbackFailsAgain() {
        cloud.in(UPDATE_ROLLBACK_FAILED)
                .afterRollback(
                        cloud.stack(UPDATE_ROLLBACK_IN_PROGRESS),
                        cloud.event("Web", "UPDATE_FAILED", "the cluster is gone"),
                        cloud.stack(UPDATE_ROLLBACK_FAILED));
        Problem problem = problems(up()).head();
        assertThat(problem.sentence())
                .isEqualTo("stack shop could not be rolled back: Web (AWS::ECS::Service): the cluster is gone");
        assertThat(problem.hint().getOrElse("")).contains("--resources-to-skip");
    }

    @Test
    void rollsNothingBackThatIsNotApproved() {
        cloud.in(UPDATE_ROLLBACK_FAILED);
        assertThat(problems(interpreter(new Heard.Declining()).perform(plan())).map(Problem::id))
                .containsExactly(DeploymentProblem.DECLINED);
        assertThat(cloud.requests).doesNotContain("continue rollback");
    }

    @Test
    void cancelsACreationWhereThatIsWanted() {
        cloud.afterExecution(cloud.stack(CREATE_IN_PROGRESS))
                .afterDeletion(cloud.stack(DELETE_IN_PROGRESS), cloud.stack(DELETE_COMPLETE));
        clock.interruptedAfter(10);
        Problem problem =
                problems(interpreter(new Cancelling(() -> {})).perform(plan())).head();
        assertThat(problem.id()).isEqualTo(DeploymentProblem.INTERRUPTED);
        assertThat(problem.sentence()).contains("was cancelled");
        assertThat(cloud.requests).contains("delete");
    }

    @Test
    void leavesAStackThatHasComeToRunBeforeTheAnswer() {
        cloud.afterExecution(cloud.stack(CREATE_IN_PROGRESS));
        clock.interruptedAfter(10);
        Problem problem = problems(interpreter(new Cancelling(cloud.stack(CREATE_COMPLETE)))
                        .perform(plan()))
                .head();
        assertThat(problem.id()).isEqualTo(DeploymentProblem.INTERRUPTED);
        assertThat(problem.sentence())
                .isEqualTo("nothing was cancelled: stack shop came to run meanwhile and is in state CREATE_COMPLETE");
        assertThat(cloud.requests).doesNotContain("delete");
    }

    @Test
    void leavesAStackThatSomebodyElseUpdatesBeforeTheAnswer() {
        cloud.afterExecution(cloud.stack(CREATE_IN_PROGRESS));
        clock.interruptedAfter(10);
        assertThat(problems(interpreter(new Cancelling(cloud.stack(UPDATE_IN_PROGRESS)))
                                .perform(plan()))
                        .head()
                        .sentence())
                .contains("is in state UPDATE_IN_PROGRESS");
        assertThat(cloud.requests).doesNotContain("delete");
    }

    @Test
    void looksAgainBeforeARemovalThatIsRepeated() {
        cloud.afterExecution(cloud.stack(CREATE_IN_PROGRESS), cloud.nothing(), cloud.stack(CREATE_COMPLETE));
        cloud.refusing("delete", FakeFailure.of(ServiceFailure.Kind.TRY_LATER));
        clock.interruptedAfter(2);
        assertThat(problems(interpreter(new Cancelling(() -> {})).perform(plan()))
                        .head()
                        .sentence())
                .contains("came to run meanwhile");
        assertThat(cloud.requests).containsOnlyOnce("delete");
    }

    @Test
    void cancelsACreationThatFailsMeanwhile() {
        cloud.afterExecution(cloud.stack(CREATE_IN_PROGRESS))
                .afterDeletion(cloud.stack(DELETE_IN_PROGRESS), cloud.stack(DELETE_COMPLETE));
        clock.interruptedAfter(10);
        assertThat(problems(interpreter(new Cancelling(cloud.stack(ROLLBACK_COMPLETE)))
                                .perform(plan()))
                        .head()
                        .sentence())
                .contains("was cancelled");
        assertThat(cloud.requests).contains("delete");
    }

    @Test
    void cancelsNoUpdate() {
        cloud.in(CREATE_COMPLETE).afterExecution(cloud.stack(UPDATE_IN_PROGRESS));
        clock.interruptedAfter(10);
        assertThat(problems(interpreter(new Cancelling(() -> {})).perform(plan()))
                        .head()
                        .sentence())
                .contains("is still in state UPDATE_IN_PROGRESS");
        assertThat(cloud.requests).doesNotContain("delete");
    }

    /** Does not want what it has interrupted; something happens before it says so. */
    private static final class Cancelling extends Heard {
        private final Runnable meanwhile;

        Cancelling(Runnable meanwhile) {
            this.meanwhile = meanwhile;
        }

        @Override
        public boolean wantsCancellation(StackName stack) {
            meanwhile.run();
            return true;
        }
    }

    @Test
    void leavesTheStackGoingWhenTimeIsOver() {
        cloud.afterExecution(cloud.stack(CREATE_IN_PROGRESS));
        Interpreter hasty = new Interpreter(cloud.aws(), clock, PollPolicy.USUAL.within(Duration.ofMinutes(30)), heard);
        Problem problem = problems(hasty.perform(plan())).head();
        assertThat(problem.id()).isEqualTo(DeploymentProblem.TIMED_OUT);
        assertThat(problem.sentence()).contains("CREATE_IN_PROGRESS").contains("1800 seconds");
        assertThat(cloud.requests).doesNotContain("delete");
    }

    @Test
    void countsNoTimeInWhichAPersonThinks() {
        cloud.in(CREATE_COMPLETE).afterExecution(cloud.stack(UPDATE_IN_PROGRESS), cloud.stack(UPDATE_COMPLETE));
        Heard thoughtful = heard.whileAsked(() -> clock.later(Duration.ofHours(1)));
        Interpreter hasty =
                new Interpreter(cloud.aws(), clock, PollPolicy.USUAL.within(Duration.ofMinutes(5)), thoughtful);
        assertThat(hasty.perform(plan())).isEqualTo(Either.right(Ending.DONE));
        assertThat(hasty.approvesRemoval(FakeCloud.SHOP, new VolumeImpact(Vector.empty(), Vector.empty())))
                .isTrue();
        assertThat(hasty.rest().timeout().getOrElse(Duration.ZERO))
                .isBetween(Duration.ofSeconds(290), Duration.ofSeconds(299));
    }

    @Test
    void hasNoPatienceLeftWhereItsTimeIsOver() {
        cloud.afterExecution(cloud.stack(CREATE_IN_PROGRESS));
        Interpreter hasty = new Interpreter(cloud.aws(), clock, PollPolicy.USUAL.within(Duration.ofMinutes(1)), heard);
        assertThat(problems(hasty.perform(plan())).map(Problem::id)).containsExactly(DeploymentProblem.TIMED_OUT);
        assertThat(hasty.rest().timeout()).containsExactly(Duration.ZERO);
    }

    @Test
    void doesNotWaitForEverForABeginning() {
        assertThat(problems(up()).head().sentence()).contains("did not begin it within 2 minutes");
    }

    @Test
    void makesAnEarlierChangeSetOfTheSameNameAnew() {
        Step.MakeChangeSet step = (Step.MakeChangeSet) plan().steps().head();
        cloud.in(REVIEW_IN_PROGRESS).with(step.request().name());
        cloud.afterExecution(cloud.stack(CREATE_IN_PROGRESS), cloud.stack(CREATE_COMPLETE));
        assertThat(up()).isEqualTo(Either.right(Ending.DONE));
        assertThat(cloud.requests).startsWith("compare", "compare", "compare", "compare", "discard", "make");
    }

    /** The answer to its making was lost, so it is made again, and the first one is in the way until it is compared. */
    @Test
    void waitsForAChangeSetOfItsOwnThatCannotBeDeletedYet() {
        Step.MakeChangeSet step = (Step.MakeChangeSet) plan().steps().head();
        cloud.in(REVIEW_IN_PROGRESS)
                .with(step.request().name())
                .comparingInTurn(
                        ChangeSetState.Status.BEING_MADE,
                        ChangeSetState.Status.BEING_MADE,
                        ChangeSetState.Status.FAILED);
        assertThat(interpreter(heard).perform(Plan.of(step))).isEqualTo(Either.right(Ending.DONE));
        assertThat(cloud.requests).containsExactly("compare", "compare", "compare", "discard", "make", "compare");
    }

    @Test
    void leavesNoEmptyStackWhenTheFirstChangeSetFails() {
        cloud.comparing(ChangeSetState.Status.FAILED, "Template error");
        assertThat(problems(up()).head().sentence()).contains("Template error");
        assertThat(cloud.requests).containsSubsequence("discard", "describe", "delete");
    }

    @Test
    void resumesWithTheEventsOfTheOperationInProgress() {
        cloud.event("Web", "CREATE_COMPLETE", "").run();
        cloud.stack(CREATE_COMPLETE).run();
        cloud.stack(UPDATE_IN_PROGRESS).run();
        cloud.event("Web", "UPDATE_IN_PROGRESS", "").run();
        cloud.afterExecution(cloud.event("Web", "UPDATE_COMPLETE", ""), cloud.stack(UPDATE_COMPLETE));
        assertThat(cloud.execute(FakeCloud.SHOP, changeSet(), new ClientToken("t")))
                .isEmpty();

        Plan plan = Right.of(Planner.up(desired(), Seen.of(cloud.observed())));
        assertThat(interpreter(heard).perform(plan)).isEqualTo(Either.right(Ending.PLAN_AGAIN));
        assertThat(heard.events())
                .containsExactly(
                        "shop UPDATE_IN_PROGRESS",
                        "Web UPDATE_IN_PROGRESS",
                        "Web UPDATE_COMPLETE",
                        "shop UPDATE_COMPLETE");
    }

    private Interpreter interpreter(Listener listener) {
        return new Interpreter(cloud.aws(), clock, PollPolicy.USUAL, listener);
    }

    private Either<Problems, Ending> up() {
        return interpreter(heard).perform(plan());
    }

    /** For the state that the cloud is in now. */
    private Plan plan() {
        return Right.of(Planner.up(desired(), Seen.of(cloud.observed())));
    }

    private ChangeSetId changeSet() {
        return new ChangeSetId("arn:changeSet/0");
    }

    private static Desired desired() {
        return Desired.builder()
                .stack(FakeCloud.SHOP)
                .project(new ProjectName("shop"))
                .template(Seen.template(Dialect.MODERN))
                .build();
    }

    private static Vector<Problem> problems(Either<Problems, Ending> result) {
        assertThat(result.isLeft()).as("it failed").isTrue();
        return result.getLeft().all();
    }
}
