package dev.stowage.apply.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stowage.apply.aws.FakeTasks;
import dev.stowage.apply.plan.Planner;
import dev.stowage.apply.problem.DeploymentProblem;
import dev.stowage.apply.running.TaskState;
import dev.stowage.apply.stack.HeldResource;
import dev.stowage.apply.stack.StackId;
import dev.stowage.apply.stack.StackStatus;
import dev.stowage.apply.task.TaskGroup;
import dev.stowage.apply.task.TaskId;
import dev.stowage.problem.Problem;
import dev.stowage.problem.Problems;
import dev.stowage.value.LogicalId;
import dev.stowage.value.ProjectName;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LoneTasksTest {
    private static final HeldResource DEFINITION =
            held("arn:aws:ecs:eu-west-1:1:task-definition/shop-admin-migrate:2", "AWS::ECS::TaskDefinition");

    private final FakeCloud cloud = new FakeCloud();
    private final FakeClock clock = new FakeClock(cloud::goOn);
    private final Interpreter interpreter =
            new Interpreter(cloud.aws(), clock, PollPolicy.USUAL, Listener.approving(news -> {}));

    @BeforeEach
    void runATaskOfAServiceAndAnother() {
        cloud.in(StackStatus.CREATE_COMPLETE)
                .afterStopOfATask(cloud.tasks::step)
                .afterDeletion(cloud.stack(StackStatus.DELETE_IN_PROGRESS), cloud.stack(StackStatus.DELETE_COMPLETE));
        cloud.held = Vector.of(held("Cluster", "AWS::ECS::Cluster"));
        TaskState lone = FakeTasks.lone(new TaskId("lone"), "Cluster", "RUNNING");
        TaskState web = TaskState.builder()
                .from(lone)
                .id(new TaskId("web"))
                .group("service:shop-web")
                .build();
        cloud.tasks.known = Vector.of(lone, web);
    }

    @Test
    void leavesTasksOfAClusterThatStays() {
        cloud.held = Vector.of(held("Topic", "AWS::SNS::Topic"));
        assertThat(down(interpreter)).isEqualTo(Either.right(Ending.DONE));
        assertThat(cloud.tasks.calls).isEmpty();
    }

    @Test
    void endsTasksOfNoServiceBeforeTheirClusterGoes() {
        assertThat(down(interpreter)).isEqualTo(Either.right(Ending.DONE));
        assertThat(cloud.tasks.calls).containsExactly("stop lone in Cluster");
    }

    /** They are in networks of the stack, which could not go else; those of others stay, also of a family of that name. */
    @Test
    void endsThoseOfItsOwnDefinitionsInAClusterOfOthers() {
        cloud.held =
                Vector.of(held("arn:aws:ecs:eu-west-1:1:service/shared/shop-web", "AWS::ECS::Service"), DEFINITION);
        cloud.tasks.known = Vector.of(
                of("own", "shared", "shop-admin-migrate:2"),
                of("others", "shared", "shop-admin-migrate:3"),
                of("blog", "shared", "blog-web:1"),
                of("elsewhere", "default", "shop-admin-migrate:2"));
        assertThat(down(interpreter)).isEqualTo(Either.right(Ending.DONE));
        assertThat(cloud.tasks.calls).containsExactly("stop own in shared");
    }

    /** Such as those of {@code run -d} before an update, of {@code run --user}, and of a service that has left the files since. */
    @Test
    void endsThoseOfOtherDefinitions_whichSayWhoseTheyAre() {
        cloud.held =
                Vector.of(held("arn:aws:ecs:eu-west-1:1:service/shared/shop-web", "AWS::ECS::Service"), DEFINITION);
        cloud.tasks.known = Vector.of(
                in(TaskGroup.of(new StackId("arn:shop/1")).value(), of("own", "shared", "shop-admin-migrate:1")),
                in(TaskGroup.of(new StackId("arn:shop/1")).value(), of("former", "shared", "shop-job:1")),
                in("shop/2", of("others", "shared", "shop-admin-migrate:1")));
        assertThat(down(interpreter)).isEqualTo(Either.right(Ending.DONE));
        assertThat(cloud.tasks.calls).containsExactly("stop own in shared", "stop former in shared");
    }

    private static TaskState in(String group, TaskState task) {
        return TaskState.builder().from(task).group(group).build();
    }

    @Test
    void findsTheClusterOfOthersByASchedule_whereNoServiceTellsIt() {
        HeldResource old = held("arn:aws:ecs:eu-west-1:1:service/shop-web", "AWS::ECS::Service");
        cloud.held = Vector.of(old, DEFINITION, held("shop-report", "AWS::Scheduler::Schedule"));
        cloud.tasks.known = Vector.of(
                of("own", "shared", "shop-admin-migrate:2"), of("elsewhere", "default", "shop-admin-migrate:2"));
        cloud.schedules.with("shop-report", "shared");
        assertThat(down(interpreter)).isEqualTo(Either.right(Ending.DONE));
        assertThat(cloud.tasks.calls).containsExactly("stop own in shared");
    }

    @Test
    void endsNothing_whereNobodyTellsTheCluster() {
        HeldResource old = held("arn:aws:ecs:eu-west-1:1:service/shop-web", "AWS::ECS::Service");
        cloud.held = Vector.of(old, DEFINITION, held("shop-report", "AWS::Scheduler::Schedule"));
        cloud.tasks.known = Vector.of(of("elsewhere", "default", "shop-admin-migrate:2"));
        assertThat(down(interpreter)).isEqualTo(Either.right(Ending.DONE));
        assertThat(cloud.tasks.calls).isEmpty();
    }

    private static TaskState of(String task, String cluster, String definition) {
        return TaskState.builder()
                .from(FakeTasks.lone(new TaskId(task), cluster, "RUNNING"))
                .definition("arn:aws:ecs:eu-west-1:1:task-definition/" + definition)
                .build();
    }

    @Test
    void waitsUntilTheyHaveEnded() {
        cloud.tasks.whenStopped = () -> {
            cloud.later(Course.times(100, cloud.nothing()));
            cloud.later(cloud.tasks::step);
        };
        assertThat(down(interpreter)).isEqualTo(Either.right(Ending.DONE));
        assertThat(clock.now()).isBetween(Instant.EPOCH.plusSeconds(100), Instant.EPOCH.plusSeconds(110));
        assertThat(cloud.tasks.known.filter(TaskState::isStopped).map(TaskState::id))
                .containsExactly(new TaskId("lone"));
    }

    @Test
    void waitsNoLongerThanATaskMayTake() {
        cloud.afterStopOfATask();
        assertThat(down(interpreter)).isEqualTo(Either.right(Ending.DONE));
        assertThat(clock.now()).isBetween(Instant.EPOCH.plusSeconds(180), Instant.EPOCH.plusSeconds(190));
    }

    @Test
    void deletesNothingWhenTheUserInterruptsMeanwhile() {
        cloud.afterStopOfATask();
        clock.interruptedAfter(3);
        assertThat(down(interpreter).getLeft().all().map(Problem::id)).containsExactly(DeploymentProblem.INTERRUPTED);
        assertThat(cloud.requests).noneMatch(request -> request.startsWith("delete"));
    }

    @Test
    void deletesNothingWhenTheUserInterruptsWhileTheyAreLookedFor() {
        cloud.tasks.known = Vector.empty();
        cloud.services.whileListing = clock::interrupt;
        assertThat(down(interpreter).getLeft().all().map(Problem::id)).containsExactly(DeploymentProblem.INTERRUPTED);
        assertThat(cloud.requests).noneMatch(request -> request.startsWith("delete"));
    }

    private static Either<Problems, Ending> down(Interpreter interpreter) {
        return interpreter
                .observe(new ObservationScope(FakeCloud.SHOP, Option.none()))
                .flatMap(observed -> Planner.down(new ProjectName("shop"), volume -> false, observed))
                .flatMap(interpreter::perform);
    }

    private static HeldResource held(String id, String type) {
        return new HeldResource(new LogicalId(id), type, id, Instant.EPOCH);
    }
}
