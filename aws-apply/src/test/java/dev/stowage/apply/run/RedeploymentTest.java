package dev.stowage.apply.run;

import static dev.stowage.apply.stack.StackStatus.CREATE_COMPLETE;
import static dev.stowage.apply.stack.StackStatus.UPDATE_COMPLETE;
import static dev.stowage.apply.stack.StackStatus.UPDATE_IN_PROGRESS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stowage.apply.aws.FakeFailure;
import dev.stowage.apply.aws.FakeServices;
import dev.stowage.apply.aws.ServiceFailure;
import dev.stowage.apply.plan.Desired;
import dev.stowage.apply.plan.Planner;
import dev.stowage.apply.plan.Seen;
import dev.stowage.apply.problem.DeploymentProblem;
import dev.stowage.apply.running.Rollout;
import dev.stowage.apply.running.ServiceState;
import dev.stowage.apply.stack.ChangeSetState;
import dev.stowage.apply.stack.HeldResource;
import dev.stowage.cfn.Expression;
import dev.stowage.cfn.Resource;
import dev.stowage.cfn.ResourceType;
import dev.stowage.cfn.SortedFields;
import dev.stowage.cfn.Template;
import dev.stowage.problem.Problem;
import dev.stowage.problem.Problems;
import dev.stowage.value.Dialect;
import dev.stowage.value.LogicalId;
import dev.stowage.value.OneOrMany;
import dev.stowage.value.ProjectName;
import dev.stowage.value.Tree;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** New tasks for the services whose secrets were changed: web, which waits for db, reads the token, and db the password. */
class RedeploymentTest {
    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

    private static final Rollout FAILED =
            new Rollout("new", NOW.plusSeconds(9), Option.some("FAILED"), Option.some("tasks failed to start"), 0);
    private static final Rollout OVER = rollout(NOW, "COMPLETED");
    private static final String PASSWORD = "arn:password";
    private static final String TOKEN = "arn:token";

    private final FakeCloud cloud = new FakeCloud();
    private final FakeClock clock = new FakeClock(cloud::goOn);
    private final Heard heard = new Heard();

    @BeforeEach
    void run() {
        cloud.in(CREATE_COMPLETE).afterExecution(cloud.stack(UPDATE_IN_PROGRESS), cloud.stack(UPDATE_COMPLETE));
        cloud.afterRedeployment(cloud.nothing(), cloud.nothing(), cloud.services::step);
        cloud.services.put(service("web", OVER)).put(service("db", OVER));
    }

    @Test
    void givesNewTasksToTheServicesThatReadAChangedSecret() {
        secretChangedAt(NOW.plusSeconds(5));
        assertThat(up()).isEqualTo(Either.right(Ending.DONE));
        assertThat(cloud.services.calls).containsExactly("redeploy db");
    }

    @Test
    void leavesTasksThatBeganAfterTheChangeAlone() {
        secretChangedAt(NOW.minusSeconds(5));
        assertThat(up()).isEqualTo(Either.right(Ending.DONE));
        assertThat(cloud.services.calls).isEmpty();
    }

    @Test
    void makesGoodWhatARunThatWasKilledLeftUndone() {
        cloud.comparing(ChangeSetState.Status.EMPTY, "The submitted information didn't contain changes.");
        secretChangedAt(NOW.plusSeconds(5));
        assertThat(up()).isEqualTo(Either.right(Ending.DONE));
        assertThat(cloud.services.calls).containsExactly("redeploy db");
    }

    /** What a one-off task was run for is deployed in two changes, and the whole is compared before both. */
    @Test
    void makesGoodWhatARunInStagesThatWasKilledLeftUndone() {
        cloud.comparing(ChangeSetState.Status.EMPTY, "The submitted information didn't contain changes.");
        secretChangedAt(NOW.plusSeconds(5));
        assertThat(up(inStages())).isEqualTo(Either.right(Ending.DONE));
        assertThat(cloud.services.calls).containsExactly("redeploy db");
        assertThat(cloud.tasks.requests).isEmpty();
        assertThat(cloud.requests).doesNotContain("execute");
    }

    @Test
    void waitsUntilTheNewTasksRun() {
        secretChangedAt(NOW.plusSeconds(5));
        assertThat(up()).isEqualTo(Either.right(Ending.DONE));
        assertThat(cloud.services.looks).isEqualTo(4);
    }

    @Test
    void tellsThatTheNewTasksDoNotRun() {
        secretChangedAt(NOW.plusSeconds(5));
        cloud.afterRedeployment(() -> cloud.services.put(service("db", FAILED)));
        Problem problem = up().getLeft().all().head();
        assertThat(problem.id()).isEqualTo(DeploymentProblem.NOT_STEADY);
        assertThat(problem.sentence()).isEqualTo("service db does not come to run: tasks failed to start");
    }

    @Test
    void waitsForWhatARunThatWasKilledHasBegun() {
        cloud.services.put(service("db", rollout(NOW.plusSeconds(9), "IN_PROGRESS"), OVER));
        cloud.afterExecution(cloud.nothing(), cloud.services::step);
        secretChangedAt(NOW.plusSeconds(5));
        assertThat(up()).isEqualTo(Either.right(Ending.DONE));
        assertThat(cloud.services.calls).isEmpty();
        assertThat(cloud.services.looks).isEqualTo(3);
    }

    @Test
    void saysWhatGoesOnWhenInterrupted() {
        secretChangedAt(NOW.plusSeconds(5));
        clock.interruptedAfter(2);
        Problem problem = up().getLeft().all().head();
        assertThat(problem.id()).isEqualTo(DeploymentProblem.INTERRUPTED);
        assertThat(problem.sentence()).isEqualTo("interrupted: new tasks are still being started for db");
    }

    @Test
    void leavesTasksAloneWhoseSecretHasTheSameContent() {
        secretChangedAt(NOW.plusSeconds(5));
        contentSince(PASSWORD, Either.right(Option.some(NOW.minusSeconds(60))));
        assertThat(up()).isEqualTo(Either.right(Ending.DONE));
        assertThat(cloud.services.calls).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = "INTERRUPTED", mode = EnumSource.Mode.EXCLUDE)
    void takesAnyChangeOfASecretForOneOfItsContent_whereThatIsNotTold(ServiceFailure.Kind kind) {
        secretChangedAt(NOW.plusSeconds(5));
        contentSince(PASSWORD, Either.left(FakeFailure.of(kind)));
        assertThat(up()).isEqualTo(Either.right(Ending.DONE));
        assertThat(cloud.services.calls).containsExactly("redeploy db");
    }

    /** It takes its time for that, and new tasks do no harm. */
    @Test
    void asksNothingMoreOfAServiceThatDoesNotAnswer_andSaysSo() {
        changed(NOW.plusSeconds(5), NOW.plusSeconds(5));
        contentSince(PASSWORD, Either.left(FakeFailure.of(ServiceFailure.Kind.UNREACHABLE)));
        assertThat(up()).isEqualTo(Either.right(Ending.DONE));
        assertThat(cloud.secrets.asked).containsExactly(PASSWORD);
        assertThat(cloud.services.calls).containsExactlyInAnyOrder("redeploy db", "redeploy web");
        assertThat(heard.notes()).hasSize(1).allMatch(note -> note.sentence().contains("get new tasks in any case"));
    }

    /** Nothing was changed then, so that services which run well go on. */
    @Test
    void asksAgainWhereTooMuchWasAskedAtOnce() {
        secretChangedAt(NOW.plusSeconds(5));
        contentSince(PASSWORD, Either.right(Option.some(NOW.minusSeconds(60))));
        cloud.secrets.tooMany = 3;
        assertThat(up()).isEqualTo(Either.right(Ending.DONE));
        assertThat(cloud.services.calls).isEmpty();
        assertThat(heard.notes()).isEmpty();
    }

    @Test
    void asksNothingMore_whereTooMuchIsAskedForLong_andSaysSo() {
        changed(NOW.plusSeconds(5), NOW.plusSeconds(5));
        cloud.secrets.tooMany = 100;
        assertThat(up()).isEqualTo(Either.right(Ending.DONE));
        assertThat(cloud.secrets.asked).hasSize(8).containsOnly(PASSWORD);
        assertThat(cloud.services.calls).containsExactlyInAnyOrder("redeploy db", "redeploy web");
        assertThat(heard.notes()).hasSize(1);
    }

    @Test
    void stopsWhereTheUserDoesNotWaitForThat() {
        secretChangedAt(NOW.plusSeconds(5));
        contentSince(PASSWORD, Either.left(FakeFailure.of(ServiceFailure.Kind.INTERRUPTED)));
        assertThat(up().getLeft().all().map(Problem::id)).containsExactly(DeploymentProblem.INTERRUPTED);
        assertThat(cloud.services.calls).isEmpty();
    }

    @Test
    void asksForEachSecretByItsOwnArn() {
        changed(NOW.plusSeconds(5), NOW.plusSeconds(5));
        contentSince(PASSWORD, Either.right(Option.some(NOW.minusSeconds(60))));
        contentSince(TOKEN, Either.right(Option.some(NOW.plusSeconds(5))));
        assertThat(up()).isEqualTo(Either.right(Ending.DONE));
        assertThat(cloud.secrets.asked).containsExactly(PASSWORD, TOKEN);
        assertThat(cloud.services.calls).containsExactly("redeploy web");
    }

    @Test
    void asksNothingOfSecretsThatWereNotChanged() {
        secretChangedAt(NOW.minusSeconds(5));
        assertThat(up()).isEqualTo(Either.right(Ending.DONE));
        assertThat(cloud.secrets.asked).isEmpty();
    }

    private void secretChangedAt(Instant time) {
        contentSince(PASSWORD, Either.right(Option.some(time)));
        changed(time, NOW);
    }

    private void contentSince(String arn, Either<ServiceFailure, Option<Instant>> answer) {
        cloud.secrets.contentSince.put(arn, answer);
    }

    private void changed(Instant password, Instant token) {
        cloud.held = Vector.of(
                held("Web", "AWS::ECS::Service", FakeServices.id("web"), NOW),
                held("Db", "AWS::ECS::Service", FakeServices.id("db"), NOW),
                held("Password", "AWS::SecretsManager::Secret", PASSWORD, password),
                held("Token", "AWS::SecretsManager::Secret", TOKEN, token));
    }

    private static ServiceState service(String name, Rollout... rollouts) {
        return ServiceState.builder()
                .from(FakeServices.steady(name, 1))
                .rollouts(Vector.of(rollouts))
                .build();
    }

    private static Rollout rollout(Instant began, String state) {
        return new Rollout("of " + began, began, Option.some(state), Option.none(), 0);
    }

    private static HeldResource held(String id, String type, String physicalId, Instant since) {
        return new HeldResource(new LogicalId(id), type, physicalId, since);
    }

    private Either<Problems, Ending> up() {
        return up(desired());
    }

    private Either<Problems, Ending> up(Desired desired) {
        Interpreter interpreter = new Interpreter(cloud.aws(), clock, PollPolicy.USUAL, heard);
        return interpreter
                .observe(new ObservationScope(FakeCloud.SHOP, Option.none()))
                .flatMap(observed -> Planner.up(desired, observed))
                .flatMap(interpreter::perform);
    }

    private static Desired desired() {
        return Desired.builder()
                .stack(FakeCloud.SHOP)
                .project(new ProjectName("shop"))
                .template(Template.builder()
                        .from(Seen.template(Dialect.MODERN))
                        .putResource(new LogicalId("Password"), resource("AWS::SecretsManager::Secret"))
                        .putResource(new LogicalId("Token"), resource("AWS::SecretsManager::Secret"))
                        .putResource(new LogicalId("DbTask"), resource("AWS::ECS::TaskDefinition", "Password"))
                        .putResource(new LogicalId("WebTask"), resource("AWS::ECS::TaskDefinition", "Token"))
                        .putResource(new LogicalId("Db"), resource("AWS::ECS::Service", "DbTask"))
                        .putResource(
                                new LogicalId("Web"),
                                Resource.builder()
                                        .from(resource("AWS::ECS::Service", "WebTask"))
                                        .dependsOn(OneOrMany.one(new LogicalId("Db")))
                                        .build())
                        .build())
                .build();
    }

    private static Desired inStages() {
        Template template = desired().template();
        return Desired.builder()
                .from(desired())
                .template(Template.builder()
                        .from(template)
                        .putResource(new LogicalId("MigrateTask"), resource("AWS::ECS::TaskDefinition"))
                        .putMetadata("Tasks", new Tree.Items(Vector.of(migration())))
                        .build())
                .build();
    }

    private static Tree migration() {
        return new Tree.Fields(LinkedHashMap.of(
                "Service",
                Tree.text("migrate"),
                "TaskDefinition",
                Tree.text("MigrateTask"),
                "After",
                new Tree.Items(Vector.empty()),
                "Before",
                new Tree.Items(Vector.of(Tree.text("Web")))));
    }

    private static Resource resource(String type, String... needs) {
        return Resource.of(new ResourceType(type))
                .properties(SortedFields.of(
                        "Needs", Expression.list(Vector.of(needs).map(need -> Expression.ref(new LogicalId(need))))))
                .build();
    }
}
