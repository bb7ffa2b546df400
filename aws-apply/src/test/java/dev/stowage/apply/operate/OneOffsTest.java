package dev.stowage.apply.operate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stowage.apply.aws.Aws;
import dev.stowage.apply.aws.FakeFailure;
import dev.stowage.apply.aws.FakeLogs;
import dev.stowage.apply.aws.FakeServices;
import dev.stowage.apply.aws.FakeTasks;
import dev.stowage.apply.aws.ServiceFailure;
import dev.stowage.apply.operate.RunRequest.Attendance;
import dev.stowage.apply.problem.DeploymentProblem;
import dev.stowage.apply.run.Course;
import dev.stowage.apply.run.FakeClock;
import dev.stowage.apply.run.PollPolicy;
import dev.stowage.apply.running.ContainerState;
import dev.stowage.apply.running.LogLine;
import dev.stowage.apply.running.Placement;
import dev.stowage.apply.running.ServiceState;
import dev.stowage.apply.stack.StackId;
import dev.stowage.apply.task.ProviderShare;
import dev.stowage.apply.task.TaskGroup;
import dev.stowage.apply.task.TaskRequest;
import dev.stowage.problem.Problem;
import dev.stowage.value.ServiceName;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class OneOffsTest {
    private static final StackRef SHOP = new StackRef(FakeStack.NAME, Option.none());
    private static final String NUMBER = "0";
    private static final int PAUSES = 5;
    private static final String TEMPLATE = """
            {"Resources": {
              "ReportSchedule": {"Type": "AWS::Scheduler::Schedule", "Properties": {"Target": {"EcsParameters": {
                "TaskDefinitionArn": {"Ref": "ReportTaskDefinition"},
                "CapacityProviderStrategy": [{"CapacityProvider": "FARGATE_SPOT", "Weight": 2, "Base": 1}],
                "NetworkConfiguration": {"AwsvpcConfiguration": {"AssignPublicIp": "DISABLED",
                  "Subnets": ["subnet-9"], "SecurityGroups": [{"Fn::GetAtt": ["Back", "GroupId"]}]}}}}}}},
             "Metadata": {"Tasks": [{"Service": "migrate", "TaskDefinition": "MigrateTaskDefinition",
               "After": ["DbService"], "Before": []}]}}""";

    private final FakeServices ecs =
            new FakeServices().put(service("web", "FARGATE", "front")).put(service("db", "EC2", "back"));
    private final FakeTasks tasks = ecs.tasks;
    private final FakeLogs logs = new FakeLogs();
    private final List<String> told = new ArrayList<>();
    private final List<String> states = new ArrayList<>();
    private FakeClock clock = new FakeClock(Instant.EPOCH);

    @Test
    void runsTheTaskOfAService_whereTheServiceIs() {
        assertThat(run(ofWeb().attendance(Attendance.NONE))).isEqualTo(Either.right(new RunEnding.Detached(NUMBER)));
        TaskRequest request = tasks.requests.head();
        assertThat(request.cluster()).isEqualTo(FakeServices.CLUSTER);
        assertThat(request.definition()).isEqualTo(FakeServices.definitionOf("web"));
        assertThat(request.launchType()).containsExactly("FARGATE");
        assertThat(request.platformVersion()).containsExactly("1.4.0");
        assertThat(request.subnets()).containsExactly("subnet-web");
        assertThat(request.groups()).containsExactly("front");
        assertThat(request.publicAddress()).isTrue();
        assertThat(request.group())
                .containsExactly(TaskGroup.of(new StackId("arn:aws:cloudformation:eu-west-1:1:stack/shop/1")));
        assertThat(request.startedBy()).containsExactly("stowage-run");
        assertThat(tasks.calls).containsExactly("run " + FakeServices.definitionOf("web"));
    }

    @Test
    void runsAnotherCommandWithMoreVariables() {
        run(ofWeb().addCommand("ls", "-la")
                .putEnvironment("KEY", "value")
                .name("ann")
                .attendance(Attendance.NONE));
        TaskRequest request = tasks.requests.head();
        assertThat(request.overrides().head().container()).isEqualTo("web");
        assertThat(request.overrides().head().command()).containsExactly("ls", "-la");
        assertThat(request.overrides().head().environment()).isEqualTo(LinkedHashMap.of("KEY", "value"));
        assertThat(request.startedBy()).containsExactly("ann");
    }

    @Test
    void takesADefinitionOfItsOwnForAnotherEntryPoint_andForgetsIt() {
        run(ofWeb().entryPoint(Vector.of("sh", "-c")).addCommand("ls").attendance(Attendance.NONE));
        assertThat(tasks.calls).containsExactly("vary web sh -c", "run varied", "forget varied");
        tasks.calls = Vector.empty();
        tasks.failures = Vector.of(FakeFailure.of(ServiceFailure.Kind.REFUSED));
        assertThat(run(ofWeb().user("root").attendance(Attendance.NONE)).isLeft())
                .isTrue();
        assertThat(tasks.calls).containsExactly("vary web ", "run varied", "forget varied");
    }

    @Test
    void tellsTheLinesAndTheExitCode_alsoLinesThatAreLate() {
        assertThat(run(
                        ofWeb(),
                        () -> logs.print("shop/web/" + NUMBER, 1, "one"),
                        () -> logs.print("shop/web/other", 2, "not this one"),
                        () -> exit(3),
                        () -> logs.print("shop/web/" + NUMBER, 3, "late")))
                .isEqualTo(Either.right(new RunEnding.Exited(NUMBER, 3)));
        assertThat(told).containsExactly("one", "late");
        assertThat(states).containsExactly("RUNNING", "STOPPED");
    }

    @Test
    void endsTheTaskWithWhoeverHasEnough() {
        assertThat(run(ofWeb(), () -> {})).isEqualTo(Either.right(new RunEnding.Interrupted(NUMBER)));
        assertThat(tasks.calls.last()).isEqualTo("stop " + NUMBER + " in shop");
    }

    @Test
    void endsTheTaskAlsoWhereARequestIsCutOff() {
        assertThat(run(ofWeb(), this::cutOff)).isEqualTo(Either.right(new RunEnding.Interrupted(NUMBER)));
        assertThat(tasks.calls.last()).isEqualTo("stop " + NUMBER + " in shop");
    }

    @Test
    void saysThatATaskRunsOnWhichCannotBeStopped() {
        tasks.unstoppable = Option.some(FakeFailure.of(ServiceFailure.Kind.ACCESS_DENIED));
        Problem problem = run(ofWeb(), this::cutOff).getLeft();
        assertThat(problem.id()).isEqualTo(DeploymentProblem.ACCESS_DENIED);
        assertThat(problem.sentence()).startsWith("task " + NUMBER + " runs on, for it could not be stopped: ");
        assertThat(problem.hint()).containsExactly("aws ecs stop-task --cluster shop --task " + NUMBER + " stops it");
    }

    @Test
    void stopsATaskAtOnceThatBeginsDuringAnInterruption() {
        tasks.whileBeginning = () -> clock.interrupt();
        assertThat(run(ofWeb().user("root"))).isEqualTo(Either.right(new RunEnding.Interrupted(NUMBER)));
        assertThat(tasks.calls)
                .containsExactly("vary web ", "run varied", "forget varied", "stop " + NUMBER + " in shop");
    }

    @Test
    void beginsNoTaskAfterAnInterruption() {
        tasks.whileVarying = () -> clock.interrupt();
        assertThat(run(ofWeb().user("root")).getLeft().id()).isEqualTo(DeploymentProblem.INTERRUPTED);
        assertThat(tasks.calls).containsExactly("vary web ", "forget varied");
    }

    private void exit(int code) {
        tasks.end(FakeTasks.exited("web", code));
    }

    private void fail(String reason) {
        tasks.end(ContainerState.builder()
                .name("web")
                .status("STOPPED")
                .reason(reason)
                .build());
    }

    private void cutOff() {
        tasks.failures = Vector.of(FakeFailure.of(ServiceFailure.Kind.INTERRUPTED));
        clock.interrupt();
    }

    @Test
    void saysWhyATaskDidNotRun() {
        Problem problem = run(ofWeb(), () -> fail("CannotPullContainerError: no such image"))
                .getLeft();
        assertThat(problem.id()).isEqualTo(DeploymentProblem.NOTHING_RUNS);
        assertThat(problem.sentence())
                .isEqualTo("the task of web did not run: CannotPullContainerError: no such image");
    }

    @Test
    void waitsOnWhereAFailurePasses_andEndsWhereItStays() {
        Runnable passing = () -> tasks.failures = Vector.of(FakeFailure.of(ServiceFailure.Kind.TRY_LATER));
        assertThat(run(ofWeb(), passing, () -> exit(0))).isEqualTo(Either.right(new RunEnding.Exited(NUMBER, 0)));
        Runnable staying = () -> tasks.failures = Vector.of(FakeFailure.of(ServiceFailure.Kind.CREDENTIALS_EXPIRED));
        assertThat(run(ofWeb(), staying).swap().map(Problem::id))
                .containsExactly(DeploymentProblem.CREDENTIALS_EXPIRED);
    }

    @Test
    void saysThatATaskGoesOn_whoseLinesMayNotBeRead() {
        logs.failures = Vector.of(FakeFailure.of(ServiceFailure.Kind.ACCESS_DENIED));
        Problem problem = run(ofWeb()).getLeft();
        assertThat(problem.id()).isEqualTo(DeploymentProblem.ACCESS_DENIED);
        assertThat(problem.sentence()).startsWith("task " + NUMBER + " is not watched any more, and goes on at AWS: ");
        assertThat(problem.hint()).containsExactly("aws ecs stop-task --cluster shop --task " + NUMBER + " stops it");
    }

    /** Who knows how to log in again can do what comes after that. */
    @Test
    void saysHowToGoOn_beforeHowToStopATask() {
        logs.failures = Vector.of(new ServiceFailure(
                ServiceFailure.Kind.CREDENTIALS_EXPIRED,
                "FilterLogEvents",
                "",
                "expired",
                Option.some("log in again: aws sso login")));
        assertThat(run(ofWeb()).getLeft().hint())
                .containsExactly(
                        "log in again: aws sso login; aws ecs stop-task --cluster shop --task " + NUMBER + " stops it");
    }

    /** What is known is not asked again. */
    @Test
    void endsWithTheCodeThatWasSeen_whateverIsAnsweredAfterThat() {
        assertThat(run(
                        ofWeb(),
                        () -> exit(3),
                        () -> {},
                        () -> {},
                        () -> tasks.failures = Vector.of(FakeFailure.of(ServiceFailure.Kind.ACCESS_DENIED))))
                .isEqualTo(Either.right(new RunEnding.Exited(NUMBER, 3)));
    }

    @Test
    void putsATaskWithoutServiceWhereItsScheduleDoes_orBesideWhatItWaitsFor() {
        run(request("report").attendance(Attendance.NONE));
        TaskRequest scheduled = tasks.requests.last();
        assertThat(scheduled.launchType()).isEmpty();
        assertThat(scheduled.capacity()).containsExactly(new ProviderShare("FARGATE_SPOT", 1, 2));
        assertThat(scheduled.subnets()).containsExactly("subnet-9");
        assertThat(scheduled.groups()).containsExactly("sg-back");
        assertThat(scheduled.publicAddress()).isFalse();

        run(request("migrate").attendance(Attendance.NONE));
        TaskRequest once = tasks.requests.last();
        assertThat(once.launchType()).containsExactly("EC2");
        assertThat(once.groups()).containsExactly("back");

        run(request("other").attendance(Attendance.NONE));
        assertThat(tasks.requests.last().groups()).containsExactly("front", "back");
    }

    @Test
    void knowsItsServices() {
        assertThat(run(request("wbe")).getLeft().id()).isEqualTo(DeploymentProblem.NO_SUCH_SERVICE);
        assertThat(run(request("guest")).getLeft().id()).isEqualTo(DeploymentProblem.NOT_SCALABLE);
    }

    private static RunRequest.Builder ofWeb() {
        return request("web");
    }

    private static RunRequest.Builder request(String service) {
        return RunRequest.builder().service(new ServiceName(service));
    }

    /** The world goes on by one of these with each pause, then a few stand still, and then the user has enough. */
    private Either<Problem, RunEnding> run(RunRequest.Builder request, Runnable... world) {
        Vector<Runnable> pauses = Vector.of(world).appendAll(Vector.of(Course.times(PAUSES, () -> {})));
        clock = new FakeClock(Course.of(pauses.toJavaArray(Runnable[]::new))).interruptedAfter(pauses.size());
        return new OneOffs(aws(), new Surveys(aws()), clock, PollPolicy.USUAL).run(SHOP, request.build(), new Heard());
    }

    private final class Heard implements LogListener {
        @Override
        public void accept(LogLine line) {
            told.add(line.message());
        }

        @Override
        public void reached(String task, String state) {
            states.add(state);
        }
    }

    private Aws aws() {
        Vector<String> families = Vector.of("web", "db", "report", "migrate", "other");
        FakeStack stack = families.foldLeft(
                new FakeStack(TEMPLATE)
                        .with("Cluster", "AWS::ECS::Cluster", FakeServices.CLUSTER)
                        .with("WebService", "AWS::ECS::Service", FakeServices.id("web"))
                        .with("DbService", "AWS::ECS::Service", FakeServices.id("db"))
                        .with("Back", "AWS::EC2::SecurityGroup", "sg-back"),
                (known, family) -> known.with(
                        family.substring(0, 1).toUpperCase(Locale.ROOT) + family.substring(1) + "TaskDefinition",
                        "AWS::ECS::TaskDefinition",
                        FakeServices.definitionOf(family)));
        ecs.definitions = Vector.of(FakeServices.defined("web", "web", "guest"))
                .appendAll(families.tail().map(family -> FakeServices.defined(family, family)));
        return stack.aws()
                .with("services", ecs)
                .with("logs", logs)
                .with("tasks", tasks)
                .with("definitions", tasks)
                .aws();
    }

    private static ServiceState service(String name, String launchType, String group) {
        return ServiceState.builder()
                .from(FakeServices.steady(name, 1))
                .placement(new Placement(
                        Option.some(launchType),
                        Vector.empty(),
                        Option.when(launchType.equals("FARGATE"), "1.4.0"),
                        Option.some(new Placement.Network(
                                Vector.of("subnet-" + name), Vector.of(group), Option.some("ENABLED")))))
                .build();
    }
}
