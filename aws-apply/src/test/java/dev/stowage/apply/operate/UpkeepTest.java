package dev.stowage.apply.operate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stowage.apply.aws.Aws;
import dev.stowage.apply.aws.FakeFailure;
import dev.stowage.apply.aws.FakeSchedules;
import dev.stowage.apply.aws.FakeServices;
import dev.stowage.apply.aws.FakeTasks;
import dev.stowage.apply.aws.Scaling;
import dev.stowage.apply.aws.ServiceFailure;
import dev.stowage.apply.aws.ServiceFailure.Kind;
import dev.stowage.apply.operate.ServiceCount.Chooser;
import dev.stowage.apply.problem.DeploymentProblem;
import dev.stowage.apply.run.Course;
import dev.stowage.apply.run.FakeClock;
import dev.stowage.apply.run.PollPolicy;
import dev.stowage.apply.running.Rollout;
import dev.stowage.apply.running.ScalingRange;
import dev.stowage.apply.running.ServiceState;
import dev.stowage.apply.running.TaskState;
import dev.stowage.apply.task.TaskId;
import dev.stowage.problem.Problem;
import dev.stowage.value.ServiceName;
import io.vavr.Tuple;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class UpkeepTest {
    private static final StackRef SHOP = new StackRef(FakeStack.NAME, Option.none());
    private static final String TEMPLATE = """
        {"Resources": {"WebService": {"Type": "AWS::ECS::Service", "DependsOn": ["DbService"]},
        "DbService": {"Type": "AWS::ECS::Service"}}}\
        """;

    private final FakeServices ecs = new FakeServices().with("web", 3).with("db", 1);
    private final FakeTasks tasks = ecs.tasks;
    private final List<String> news = new ArrayList<>();
    private final FakeSchedules schedules = new FakeSchedules().with("shop-report", "shared");

    private final Scaling scaling = new Scaling() {
        @Override
        public Either<ServiceFailure, Vector<ScalingRange>> ranges(Vector<String> services) {
            return Either.right(services.map(service -> new ScalingRange(service, 2, 6)));
        }

        @Override
        public Option<ServiceFailure> suspend(String service) {
            ecs.calls = ecs.calls.append("suspend " + service);
            return Option.none();
        }

        @Override
        public Option<ServiceFailure> resume(String service) {
            ecs.calls = ecs.calls.append("resume " + service);
            return Option.none();
        }
    };

    @Test
    void stopsWhatNeedsOthersFirst_andRemembersHowManyThereWere() {
        assertThat(on(ecs::step).stop(SHOP, Vector.empty(), this::hear)).isEmpty();
        assertThat(ecs.calls).containsExactly("tag web 3", "scale web 0", "tag db 1", "scale db 0");
        assertThat(news).containsExactly("web BEGUN", "web DONE", "db BEGUN", "db DONE");
        assertThat(ecs.service("web").tags()).contains(Tuple.of(ServiceChange.STOPPED_TAG, "3"));
    }

    @Test
    void startsWhatOthersNeedFirst_asItWas() {
        on(ecs::step).stop(SHOP, Vector.empty(), ignored -> {});
        ecs.calls = Vector.empty();
        assertThat(on(ecs::step).start(SHOP, Vector.empty(), this::hear)).isEmpty();
        assertThat(ecs.calls).containsExactly("scale db 1", "untag db", "scale web 3", "untag web");
        assertThat(news).containsExactly("db BEGUN", "db DONE", "web BEGUN", "web DONE");
    }

    @Test
    void knowsWhatWasStopped() {
        Vector<ServiceName> web = Vector.of(new ServiceName("web"));
        on(ecs::step).stop(SHOP, web, ignored -> {});
        assertThat(counts())
                .containsExactly(
                        new ServiceCount(new ServiceName("web"), 0, Chooser.NOBODY),
                        new ServiceCount(new ServiceName("db"), 1, Chooser.USER));
        on(ecs::step).start(SHOP, web, ignored -> {});
        assertThat(counts())
                .containsExactly(
                        new ServiceCount(new ServiceName("web"), 3, Chooser.USER),
                        new ServiceCount(new ServiceName("db"), 1, Chooser.USER));
    }

    @Test
    void startsWhatAnUpdateHasBroughtBackInItsNewNumberAndLetsItScaleAgain() {
        FakeStack stack = stack().with(
                        "WebScalableTarget",
                        "AWS::ApplicationAutoScaling::ScalableTarget",
                        "service/shop/web-1a|ecs:service:DesiredCount|ecs");
        on(stack, ecs::step).stop(SHOP, Vector.of(new ServiceName("web")), ignored -> {});
        ecs.put(ServiceState.builder().from(ecs.service("web")).desired(5).build());
        ecs.calls = Vector.empty();
        assertThat(on(stack, ecs::step).start(SHOP, Vector.empty(), this::hear)).isEmpty();
        assertThat(ecs.calls).containsExactly("scale web 5", "resume service/shop/web-1a", "untag web");
    }

    @Test
    void doesNothingTwice() {
        on(ecs::step).stop(SHOP, Vector.empty(), ignored -> {});
        ecs.calls = Vector.empty();
        assertThat(on(ecs::step).stop(SHOP, Vector.empty(), this::hear)).isEmpty();
        assertThat(ecs.calls).isEmpty();
        on(ecs::step).start(SHOP, Vector.empty(), ignored -> {});
        ecs.calls = Vector.empty();
        assertThat(on(ecs::step).start(SHOP, Vector.empty(), this::hear)).isEmpty();
        assertThat(ecs.calls).isEmpty();
        assertThat(news).isEmpty();
    }

    @Test
    void leavesTheOthersAlone() {
        assertThat(on(ecs::step).stop(SHOP, Vector.of(new ServiceName("db")), this::hear))
                .isEmpty();
        assertThat(ecs.calls).containsExactly("tag db 1", "scale db 0");
    }

    @Test
    void suspendsScalingWhileAServiceIsStopped() {
        FakeStack stack = stack().with(
                        "WebScalableTarget",
                        "AWS::ApplicationAutoScaling::ScalableTarget",
                        "service/shop/web-1a|ecs:service:DesiredCount|ecs");
        Vector<ServiceName> web = Vector.of(new ServiceName("web"));
        assertThat(on(stack, ecs::step).stop(SHOP, web, this::hear)).isEmpty();
        assertThat(on(stack, ecs::step).start(SHOP, web, this::hear)).isEmpty();
        assertThat(ecs.calls)
                .containsExactly(
                        "tag web 3",
                        "suspend service/shop/web-1a",
                        "scale web 0",
                        "scale web 3",
                        "resume service/shop/web-1a",
                        "untag web");
    }

    @Test
    void scalesWithinTheBoundsOfTheService() {
        FakeStack stack = stack().with(
                        "WebScalableTarget",
                        "AWS::ApplicationAutoScaling::ScalableTarget",
                        "service/shop/web-1a|ecs:service:DesiredCount|ecs");
        assertThat(on(stack, ecs::step).scale(SHOP, LinkedHashMap.of(new ServiceName("web"), 9), this::hear))
                .map(Problem::sentence)
                .containsExactly("service web scales itself between 2 and 6 tasks, and would not stay at 9");
        assertThat(ecs.calls).isEmpty();
        assertThat(on(stack, ecs::step).scale(SHOP, LinkedHashMap.of(new ServiceName("web"), 5), this::hear))
                .isEmpty();
        assertThat(ecs.service("web").running()).isEqualTo(5);
        assertThat(news).containsExactly("web BEGUN", "web DONE");
    }

    @Test
    void restartsByADeploymentOfItsOwn() {
        Course world = Course.of(() -> {}, ecs::step);
        assertThat(on(world).restart(SHOP, Vector.of(new ServiceName("web")), this::hear))
                .isEmpty();
        assertThat(ecs.calls).containsExactly("redeploy web");
        assertThat(world.isOver()).isTrue();
    }

    @Test
    void saysWhyTasksDoNotStart() {
        Upkeep upkeep = on(() -> ecs.fail("web", 3, "CannotPullContainerError: no such image"));
        assertThat(upkeep.restart(SHOP, Vector.of(new ServiceName("web")), this::hear))
                .map(Problem::sentence)
                .containsExactly("service web does not come to run: web: CannotPullContainerError: no such image");
    }

    @Test
    void waitsOnWhereALookFails_andEndsWhereAllDo() {
        Vector<ServiceName> web = Vector.of(new ServiceName("web"));
        Upkeep passing = on(Course.of(() -> ecs.failures = Vector.of(FakeFailure.of(Kind.TRY_LATER)), ecs::step));
        assertThat(passing.stop(SHOP, web, this::hear)).isEmpty();
        assertThat(news).containsExactly("web BEGUN", "web DONE");
        Upkeep staying = on(() -> ecs.failures = Vector.of(FakeFailure.of(Kind.UNREACHABLE)));
        assertThat(staying.start(SHOP, web, this::hear).map(Problem::id))
                .containsExactly(DeploymentProblem.UNREACHABLE);
        Upkeep expired = on(() -> ecs.failures = Vector.of(FakeFailure.of(Kind.CREDENTIALS_EXPIRED)));
        assertThat(expired.restart(SHOP, Vector.of(new ServiceName("db")), this::hear)
                        .map(Problem::id))
                .containsExactly(DeploymentProblem.CREDENTIALS_EXPIRED);
    }

    /** In the middle of a removal, or where somebody else has removed it. */
    @Test
    void findsNothingInAClusterThatIsGone() {
        ecs.failures = Vector.of(FakeFailure.of(Kind.NOT_FOUND));
        Aws aws = aws(stack());
        assertThat(new ProjectList(new Surveys(aws))
                        .all()
                        .map(listed -> listed.value().map(ProjectState::services)))
                .isEqualTo(Either.right(Vector.of(0)));
    }

    /** Else it would seem that all was done well, or that services had no tasks of their own. */
    @Test
    void saysThatAClusterIsGone_whereSomethingIsToBeDoneThere() {
        Vector<ServiceName> web = Vector.of(new ServiceName("web"));
        ecs.failures = Vector.of(FakeFailure.of(Kind.NOT_FOUND));
        assertThat(on(ecs::step).restart(SHOP, web, this::hear).map(Problem::id))
                .containsExactly(DeploymentProblem.REQUEST_REFUSED);
        ecs.failures = Vector.of(FakeFailure.of(Kind.NOT_FOUND));
        assertThat(on(ecs::step).stop(SHOP, Vector.empty(), this::hear).map(Problem::id))
                .containsExactly(DeploymentProblem.REQUEST_REFUSED);
    }

    @Test
    void doesNotWaitForEverForAServiceThatSomebodyRemoves() {
        Upkeep upkeep = new Upkeep(
                aws(stack()),
                surveys(stack()),
                new FakeClock(() -> ecs.remove("web")).interruptedAfter(100),
                PollPolicy.USUAL);
        assertThat(upkeep.restart(SHOP, Vector.of(new ServiceName("web")), this::hear)
                        .map(Problem::sentence))
                .containsExactly("service web is not there any more: somebody else has removed it");
    }

    /** What is not there runs no tasks. */
    @Test
    void hasStoppedAServiceThatSomebodyRemoves_butNoneOfWhichNothingIsTold() {
        Vector<ServiceName> web = Vector.of(new ServiceName("web"));
        Course world = Course.of(
                () -> ecs.failures = Vector.of(FakeFailure.of(Kind.TRY_LATER)),
                () -> assertThat(news).containsExactly("web BEGUN"),
                () -> ecs.remove("web"));
        assertThat(on(world).stop(SHOP, web, this::hear)).isEmpty();
        assertThat(news).containsExactly("web BEGUN", "web DONE");
    }

    /** The old deployment is described for as long as tasks of it run. */
    @Test
    void restartsWhatHasFailed() {
        Rollout failed = new Rollout("first", Instant.EPOCH, Option.some("FAILED"), Option.some("too many"), 3);
        ecs.put(ServiceState.builder()
                .from(ecs.service("web"))
                .rollouts(Vector.of(failed))
                .build());
        Vector<ServiceName> web = Vector.of(new ServiceName("web"));
        assertThat(on(Course.of(() -> {}, ecs::step)).restart(SHOP, web, this::hear))
                .isEmpty();
        ecs.put(ServiceState.builder()
                .from(ecs.service("web"))
                .rollouts(Vector.of(failed))
                .build());
        assertThat(on(() -> {}).scale(SHOP, LinkedHashMap.of(new ServiceName("web"), 5), this::hear))
                .map(Problem::id)
                .containsExactly(DeploymentProblem.NOT_STEADY);
    }

    @Test
    void stopsWaitingWhenTheUserHasEnough() {
        Upkeep upkeep = new Upkeep(
                aws(stack()), surveys(stack()), new FakeClock(Instant.EPOCH).interruptedAfter(3), PollPolicy.USUAL);
        assertThat(upkeep.stop(SHOP, Vector.of(new ServiceName("db")), this::hear))
                .map(Problem::id)
                .containsExactly(DeploymentProblem.INTERRUPTED);
        assertThat(news).containsExactly("db BEGUN");
    }

    @Test
    void saysWhatItHasNotBegun_whenTheUserHasEnough() {
        Upkeep upkeep = new Upkeep(
                aws(stack()), surveys(stack()), new FakeClock(Instant.EPOCH).interruptedAfter(3), PollPolicy.USUAL);
        assertThat(upkeep.stop(SHOP, Vector.empty(), this::hear)
                        .flatMap(Problem::hint)
                        .getOrElse(""))
                .startsWith("nothing was done to db: run the same command again; ");
        assertThat(news).containsExactly("web BEGUN");
    }

    @Test
    void beginsNothingMore_whenTheUserHasEnoughInTheMiddleOfAStep() {
        ecs.with("api", 1);
        FakeStack stack = stack().with("ApiService", "AWS::ECS::Service", FakeServices.id("api"));
        FakeClock interrupted = new FakeClock(Instant.EPOCH);
        interrupted.interrupt();
        Upkeep upkeep = new Upkeep(aws(stack), surveys(stack), interrupted, PollPolicy.USUAL);
        Problem problem = upkeep.restart(SHOP, Vector.empty(), this::hear).getOrElseThrow(AssertionError::new);
        assertThat(problem.sentence()).endsWith(" not there yet: restart goes on at AWS");
        assertThat(problem.hint().getOrElse(""))
                .startsWith("nothing was done to api, web: run the same command again; ");
        assertThat(news).hasSize(1);
    }

    @Test
    void stopsTasksThatRunAlone_andWhatStartsThem() {
        FakeStack stack = stack().with(
                        "ReportTaskDefinition", "AWS::ECS::TaskDefinition", FakeServices.definitionOf("report"))
                .with("ReportSchedule", "AWS::Scheduler::Schedule", "shop-report");
        ecs.definitions = ecs.definitions.append(FakeServices.defined("report", "report"));
        tasks.known = Vector.of(report("arn:aws:ecs:eu-west-1:1:task/shop/abc", "shop"));
        assertThat(on(stack, ecs::step).stop(SHOP, Vector.of(new ServiceName("report")), this::hear))
                .isEmpty();
        assertThat(schedules.calls).containsExactly("shop-report DISABLED");
        assertThat(tasks.calls).containsExactly("stop abc in shop");
    }

    /** No service says which cluster that is. */
    @Test
    void stopsTasksThatRunAlone_inAClusterOfSomebodyElse() {
        ecs.definitions = Vector.of(FakeServices.defined("report", "report"));
        TaskState own = report("arn:aws:ecs:eu-west-1:1:task/shared/abc", "shared");
        TaskState others = TaskState.builder()
                .from(own)
                .id(new TaskId("arn:aws:ecs:eu-west-1:1:task/shared/others"))
                .definition(FakeServices.definitionOf("report").replace(":1", ":2"))
                .build();
        TaskState older = TaskState.builder()
                .from(others)
                .id(new TaskId("arn:aws:ecs:eu-west-1:1:task/shared/older"))
                .group("stack:1")
                .build();
        tasks.known = Vector.of(own, others, older);
        assertThat(on(scheduled(), ecs::step).stop(SHOP, Vector.empty(), this::hear))
                .isEmpty();
        assertThat(tasks.calls).containsExactly("stop abc in shared", "stop older in shared");
    }

    private static TaskState report(String id, String cluster) {
        return TaskState.builder()
                .from(FakeTasks.lone(new TaskId(id), cluster, "RUNNING"))
                .definition(FakeServices.definitionOf("report"))
                .build();
    }

    private static FakeStack scheduled() {
        return new FakeStack("{}")
                .with("ReportTaskDefinition", "AWS::ECS::TaskDefinition", FakeServices.definitionOf("report"))
                .with("ReportSchedule", "AWS::Scheduler::Schedule", "shop-report");
    }

    @Test
    void goesNoFurther_whereTheClusterOfSomebodyElseIsNotTold() {
        ecs.definitions = Vector.of(FakeServices.defined("report", "report"));
        for (Kind kind : Vector.of(Kind.TRY_LATER, Kind.UNREACHABLE, Kind.INTERRUPTED)) {
            schedules.failure = Option.some(FakeFailure.of(kind));
            assertThat(surveys(scheduled()).of(SHOP).swap().map(Problem::id))
                    .containsExactly(FakeFailure.of(kind).problem().id());
        }
    }

    @Test
    void runsNothingInAClusterThatItDoesNotKnow() {
        ecs.definitions = Vector.of(FakeServices.defined("report", "report"));
        FakeStack stack = scheduled();
        for (Kind kind : Vector.of(Kind.ACCESS_DENIED, Kind.NOT_FOUND)) {
            schedules.failure = Option.some(FakeFailure.of(kind));
            assertThat(surveys(stack)
                            .of(SHOP)
                            .flatMap(survey -> RunPlace.of(survey, aws(stack).stacks(), new ServiceName("report")))
                            .swap()
                            .map(Problem::sentence))
                    .containsExactly("nobody tells in which cluster service report runs");
        }
        schedules.failure = Option.none();
        assertThat(surveys(stack)
                        .of(SHOP)
                        .flatMap(survey -> RunPlace.of(survey, aws(stack).stacks(), new ServiceName("report")))
                        .map(RunPlace::cluster))
                .containsExactly("shared");
    }

    /** Nothing would happen, and nobody would be told. */
    @Test
    void refusesToScaleOrRestartWhatRunsOnce() {
        ecs.definitions = Vector.of(FakeServices.defined("report", "report"));
        FakeStack stack =
                stack().with("ReportTaskDefinition", "AWS::ECS::TaskDefinition", FakeServices.definitionOf("report"));
        ServiceName report = new ServiceName("report");
        Upkeep upkeep = on(stack, ecs::step);
        assertThat(Vector.of(
                                upkeep.scale(SHOP, LinkedHashMap.of(report, 2), this::hear),
                                upkeep.restart(SHOP, Vector.of(report), this::hear),
                                upkeep.start(SHOP, Vector.of(report), this::hear))
                        .map(problem -> problem.map(Problem::sentence).getOrElse("")))
                .allMatch(sentence -> sentence.startsWith("service report has tasks that run once "));
        assertThat(upkeep.restart(SHOP, Vector.empty(), this::hear)).isEmpty();
    }

    @Test
    void saysThatNothingWouldRun_whereAServiceWasScaledToNothing() {
        ecs.with("web", 0);
        Vector<ServiceName> web = Vector.of(new ServiceName("web"));
        assertThat(Vector.of(
                                on(ecs::step).start(SHOP, web, this::hear),
                                on(ecs::step).restart(SHOP, web, this::hear))
                        .map(problem -> problem.map(Problem::sentence).getOrElse("")))
                .containsOnly("service web was scaled to no tasks");
        assertThat(on(ecs::step).start(SHOP, Vector.empty(), this::hear)).isEmpty();
    }

    @Test
    void startsWhatWasStopped_besideWhatWasScaledToNothing() {
        Vector<ServiceName> both = Vector.of(new ServiceName("web"), new ServiceName("db"));
        on(ecs::step).stop(SHOP, Vector.of(new ServiceName("web")), ignored -> {});
        ecs.with("db", 0);
        assertThat(on(ecs::step).start(SHOP, both, this::hear).map(Problem::sentence))
                .containsExactly("service db was scaled to no tasks");
        assertThat(news).containsExactly("web BEGUN", "web DONE");
    }

    @Test
    void leavesToAws_howManyTasksADaemonHas() {
        ecs.put(ServiceState.builder()
                .from(ecs.with("web", 0).service("web"))
                .isDaemon(true)
                .build());
        Vector<ServiceName> web = Vector.of(new ServiceName("web"));
        assertThat(on(ecs::step).start(SHOP, web, this::hear)).isEmpty();
        assertThat(on(ecs::step).restart(SHOP, web, this::hear)).isEmpty();
    }

    private Vector<ServiceCount> counts() {
        return surveys(stack()).of(SHOP).flatMap(Upkeep::counts).getOrElse(Vector.empty());
    }

    private void hear(ServiceProgress heard) {
        news.add(heard.service() + " " + heard.milestone());
    }

    private Upkeep on(Runnable world) {
        return on(stack(), world);
    }

    private Upkeep on(FakeStack stack, Runnable world) {
        return new Upkeep(aws(stack), surveys(stack), new FakeClock(world).interruptedAfter(20), PollPolicy.USUAL);
    }

    private Surveys surveys(FakeStack stack) {
        return new Surveys(aws(stack));
    }

    private Aws aws(FakeStack stack) {
        return stack.aws()
                .with("services", ecs)
                .with("tasks", tasks)
                .with("scaling", scaling)
                .with("schedules", schedules)
                .aws();
    }

    private FakeStack stack() {
        ecs.definitions = Vector.of(FakeServices.defined("web", "web"), FakeServices.defined("db", "db"))
                .appendAll(ecs.definitions.filter(known -> known.id().contains("report")));
        return new FakeStack(TEMPLATE)
                .with("Cluster", "AWS::ECS::Cluster", "shop")
                .with("WebService", "AWS::ECS::Service", FakeServices.id("web"))
                .with("DbService", "AWS::ECS::Service", FakeServices.id("db"))
                .with("WebTaskDefinition", "AWS::ECS::TaskDefinition", FakeServices.definitionOf("web"))
                .with("DbTaskDefinition", "AWS::ECS::TaskDefinition", FakeServices.definitionOf("db"));
    }
}
