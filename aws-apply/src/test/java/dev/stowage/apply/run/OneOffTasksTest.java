package dev.stowage.apply.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stowage.apply.aws.FakeTasks;
import dev.stowage.apply.plan.PlannedTask;
import dev.stowage.apply.plan.Step;
import dev.stowage.apply.running.ContainerState;
import dev.stowage.apply.running.TaskState;
import dev.stowage.apply.stack.HeldResource;
import dev.stowage.apply.stack.StackId;
import dev.stowage.apply.stack.StackStatus;
import dev.stowage.apply.task.TaskGroup;
import dev.stowage.apply.task.TaskId;
import dev.stowage.apply.task.TaskRequest;
import dev.stowage.ecs.TaskNetwork;
import dev.stowage.ecs.TaskRun;
import dev.stowage.ecs.Text;
import dev.stowage.value.LogicalId;
import dev.stowage.value.ServiceName;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OneOffTasksTest {
    private static final LogicalId DEFINITION = new LogicalId("MigrateTaskDefinition");
    private static final String NEW = "arn:aws:ecs:eu-west-1:1:task-definition/shop-migrate:2";
    private static final String OLD = "arn:aws:ecs:eu-west-1:1:task-definition/shop-migrate:1";

    private final FakeCloud cloud = new FakeCloud();
    private final FakeClock clock = new FakeClock(cloud::goOn);
    private final Heard heard = new Heard();

    @BeforeEach
    void deploy() {
        cloud.in(StackStatus.UPDATE_COMPLETE);
        cloud.held = Vector.of(new HeldResource(DEFINITION, "AWS::ECS::TaskDefinition", NEW, Instant.EPOCH));
        endWith(FakeTasks.exited("migrate", 0));
    }

    @Test
    void runsATaskToItsEnd() {
        assertThat(migrate()).isEmpty();
        assertThat(cloud.tasks.requests).extracting(TaskRequest::definition).containsExactly(NEW);
        assertThat(cloud.tasks.requests)
                .extracting(TaskRequest::group)
                .containsExactly(Option.some(TaskGroup.of(new StackId("arn:shop/1"))));
        assertThat(cloud.tasks.known).isNotEmpty().allMatch(TaskState::isStopped);
    }

    @Test
    void waitsForTheTaskThatAnEarlierRunBegan() {
        runs("task/earlier", NEW);
        assertThat(migrate()).isEmpty();
        assertThat(cloud.tasks.requests).isEmpty();
        assertThat(cloud.tasks.known).isNotEmpty().allMatch(TaskState::isStopped);
    }

    /** Two people deploy at once: their migrations follow one another. */
    @Test
    void runsAfterAnotherVersionThatIsUnderWay() {
        runs("task/other", OLD);
        assertThat(migrate()).isEmpty();
        assertThat(cloud.tasks.requests).extracting(TaskRequest::definition).containsExactly(NEW);
        assertThat(clock.now()).isAfterOrEqualTo(Instant.EPOCH.plusSeconds(9));
    }

    @Test
    void findsTheTasksOfItsServiceInEveryVersion() {
        assertThat(migrate()).isEmpty();
        cloud.held = Vector.of(new HeldResource(DEFINITION, "AWS::ECS::TaskDefinition", OLD, Instant.EPOCH));
        assertThat(migrate()).isEmpty();
        assertThat(cloud.tasks.requests).hasSize(2);
        assertThat(cloud.tasks.requests.map(TaskRequest::startedBy).distinct()).hasSize(1);
    }

    /** What is beside it is ended with it. */
    @Test
    void judgesByTheContainerOfTheService_whoseNameHasNoDots() {
        endWith(FakeTasks.exited("proxy", 143), FakeTasks.exited("db-migrate", 0));
        assertThat(migrate("db.migrate")).isEmpty();
        assertThat(migrate("other").map(setback -> setback.problem().sentence()))
                .containsExactly("service other has to end well before others start: task 1 stopped: ECS gave no"
                        + " reason, container proxy exited with 143");
    }

    @Test
    void waitsForATaskThatIsNotKnownEverywhereYet_butNotForOneThatIsForgotten() {
        cloud.tasks.whileBeginning = () -> {
            Vector<TaskState> begun = cloud.tasks.known;
            cloud.tasks.known = Vector.empty();
            cloud.later(Course.times(4, cloud.nothing()));
            cloud.later(() -> cloud.tasks.known = begun, () -> cloud.tasks.end(FakeTasks.exited("migrate", 0)));
        };
        assertThat(migrate()).isEmpty();
        cloud.tasks.whileBeginning = () -> cloud.tasks.known = Vector.empty();
        assertThat(migrate().map(setback -> setback.problem().sentence()).getOrElse(""))
                .startsWith("ECS knows nothing more of task 1 of service migrate, ");
    }

    /** That it has ended is all that matters of it. */
    @Test
    void runsAfterAnotherVersion_howeverThatEnded() {
        cloud.tasks.known = Vector.of(running("task/other", OLD));
        cloud.later(() -> cloud.tasks.known = Vector.empty());
        assertThat(migrate()).isEmpty();
        assertThat(cloud.tasks.requests).extracting(TaskRequest::definition).containsExactly(NEW);
        assertThat(heard.all(Progress.RunningOnce.class).head())
                .isEqualTo(new Progress.RunningOnce("migrate", "other", Milestone.BEGUN));
    }

    @Test
    void saysWhatIsWaitedFor() {
        assertThat(migrate()).isEmpty();
        assertThat(heard.all(Progress.RunningOnce.class))
                .containsExactly(
                        new Progress.RunningOnce("migrate", "0", Milestone.BEGUN),
                        new Progress.RunningOnce("migrate", "0", Milestone.DONE));
    }

    @Test
    void saysThatTheRestStays_whereTheStackIsNew() {
        endWith(FakeTasks.exited("proxy", 143), FakeTasks.exited("db-migrate", 0));
        assertThat(migrate("other").flatMap(setback -> setback.problem().hint()))
                .containsExactly("what waits for it was not deployed: remove the cause and deploy again");
        cloud.in(StackStatus.CREATE_COMPLETE);
        assertThat(migrate("other").flatMap(setback -> setback.problem().hint()).getOrElse(""))
                .endsWith("; the rest of stack shop stays, and costs: stowage down removes it");
    }

    /** Each task ends some looks later, and its containers like this. */
    private void endWith(ContainerState... containers) {
        cloud.afterBeginningOfATask(
                cloud.nothing(), cloud.nothing(), cloud.nothing(), cloud.nothing(), () -> cloud.tasks.end(containers));
    }

    /** One that another run has begun, and that ends some looks later. */
    private void runs(String id, String definition) {
        cloud.tasks.known = Vector.of(running(id, definition));
        cloud.tasks.whileBeginning.run();
    }

    private Option<Setback> migrate() {
        return migrate("migrate");
    }

    private Option<Setback> migrate(String service) {
        Run run = new Run(clock, PollPolicy.USUAL, heard);
        return new OneOffTasks(cloud.aws(), run).of(new Step.RunTask(FakeCloud.SHOP, task(service), how()));
    }

    private static PlannedTask task(String service) {
        return new PlannedTask(new ServiceName(service), DEFINITION, Vector.empty(), Vector.empty());
    }

    private static TaskRun how() {
        return TaskRun.builder()
                .cluster(Text.of("shop"))
                .taskDefinition(Text.idOf(DEFINITION))
                .count(1)
                .network(new TaskNetwork(Vector.empty(), Vector.empty(), false))
                .build();
    }

    private static TaskState running(String id, String definition) {
        return TaskState.builder()
                .from(FakeTasks.lone(new TaskId(id), "shop", "RUNNING"))
                .definition(definition)
                .build();
    }
}
