package dev.stowage.apply.operate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stowage.apply.RecordedAws;
import dev.stowage.apply.aws.Aws;
import dev.stowage.apply.aws.FakeLogs;
import dev.stowage.apply.aws.FakeServices;
import dev.stowage.apply.aws.FakeTasks;
import dev.stowage.apply.operate.LogRequest.Extent;
import dev.stowage.apply.problem.DeploymentProblem;
import dev.stowage.apply.run.FakeClock;
import dev.stowage.apply.running.ContainerState;
import dev.stowage.apply.running.TaskState;
import dev.stowage.apply.task.TaskId;
import dev.stowage.problem.Problem;
import dev.stowage.value.ServiceName;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LogBookTest {
    private static final StackRef SHOP = new StackRef(FakeStack.NAME, Option.none());

    private final FakeServices ecs = new FakeServices().with("web", 2);
    private final FakeLogs logs = new FakeLogs()
            .print("shop/web/gone", 1, "of one that ended")
            .print("shop/web/young", 3, "of the second")
            .print("shop/web/old", 2, "of the first");
    private final List<String> told = new ArrayList<>();
    private Vector<TaskState> running = Vector.of(running("young", 6), running("old", 5));

    @Test
    void readsTheLinesOfOneContainer() {
        assertThat(read(LogRequest.builder().index(1))).isEqualTo(Either.right(LogEnding.COMPLETE));
        assertThat(told).containsExactly("of the first");
        told.clear();
        assertThat(read(LogRequest.builder().index(2).tail(1))).isEqualTo(Either.right(LogEnding.COMPLETE));
        assertThat(told).containsExactly("of the second");
    }

    @Test
    void readsTheLinesOfAll_whereNoneIsNamed() {
        assertThat(read(LogRequest.builder())).isEqualTo(Either.right(LogEnding.COMPLETE));
        assertThat(told).containsExactly("of one that ended", "of the first", "of the second");
    }

    @Test
    void followsOneContainer_untilItEnds() {
        FakeTasks tasks = new FakeTasks();
        tasks.known = running;
        tasks.end(FakeTasks.exited("web", 0));
        assertThat(read(LogRequest.builder().index(1).extent(Extent.FUTURE), aws().with("tasks", tasks)))
                .isEqualTo(Either.right(LogEnding.COMPLETE));
        assertThat(told).containsExactly("of the first");
    }

    @Test
    void followsAll_untilNothingRuns_andNothingIsToRun() {
        LogRequest.Builder all = LogRequest.builder().extent(Extent.FUTURE);
        assertThat(read(all)).isEqualTo(Either.right(LogEnding.INTERRUPTED));
        ecs.with("web", 0);
        assertThat(read(all)).isEqualTo(Either.right(LogEnding.INTERRUPTED));
        running = Vector.empty();
        assertThat(read(all)).isEqualTo(Either.right(LogEnding.COMPLETE));
        ecs.with("web", 1);
        assertThat(read(all)).isEqualTo(Either.right(LogEnding.INTERRUPTED));
    }

    @Test
    void followsWhatAScheduleStarts() {
        ecs.with("web", 0);
        running = Vector.empty();
        FakeStack stack = stack().with("Nightly", "AWS::Scheduler::Schedule", "nightly");
        assertThat(read(LogRequest.builder().extent(Extent.FUTURE), aws(stack)))
                .isEqualTo(Either.right(LogEnding.INTERRUPTED));
    }

    @Test
    void saysThatThereIsNoSuchContainer() {
        Problem problem = read(LogRequest.builder().index(3)).getLeft();
        assertThat(problem.id()).isEqualTo(DeploymentProblem.NOTHING_RUNS);
        assertThat(problem.sentence()).isEqualTo("service web has no container 3 that runs");
    }

    private Either<Problem, LogEnding> read(LogRequest.Builder request) {
        return read(request, aws());
    }

    private Either<Problem, LogEnding> read(LogRequest.Builder request, RecordedAws world) {
        Aws aws = world.aws();
        LogRequest web = LogRequest.builder()
                .from(request.build())
                .services(Vector.of(new ServiceName("web")))
                .build();
        return new LogBook(aws, new Surveys(aws), new FakeClock(Instant.ofEpochSecond(10)).interruptedAfter(40))
                .read(SHOP, web, line -> told.add(line.message()));
    }

    private RecordedAws aws() {
        return aws(stack());
    }

    private static FakeStack stack() {
        return new FakeStack("{}")
                .with("Cluster", "AWS::ECS::Cluster", FakeServices.CLUSTER)
                .with("WebService", "AWS::ECS::Service", FakeServices.id("web"))
                .with("WebTaskDefinition", "AWS::ECS::TaskDefinition", FakeServices.definitionOf("web"));
    }

    private RecordedAws aws(FakeStack stack) {
        ecs.definitions = Vector.of(FakeServices.defined("web", "web"));
        ecs.tasks.known = running;
        return stack.aws().with("services", ecs).with("logs", logs);
    }

    private static TaskState running(String number, long second) {
        return TaskState.builder()
                .from(FakeTasks.lone(
                        new TaskId("arn:aws:ecs:eu-west-1:1:task/shop/" + number), FakeServices.CLUSTER, "RUNNING"))
                .group("service:web-1a")
                .startedAt(Instant.ofEpochSecond(second))
                .addContainer(
                        ContainerState.builder().name("web").status("RUNNING").build())
                .build();
    }
}
