package dev.stowage.apply.operate;

import dev.stowage.apply.aws.Definitions;
import dev.stowage.apply.aws.ServiceFailure;
import dev.stowage.apply.aws.Tasks;
import dev.stowage.apply.running.ContainerState;
import dev.stowage.apply.running.TaskState;
import dev.stowage.apply.task.ContainerVariant;
import dev.stowage.apply.task.TaskId;
import dev.stowage.apply.task.TaskRequest;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import io.vavr.control.Option;

/** ECS with one task, which begins when it is asked for and ends when it is told to. */
final class FakeTasks implements Tasks, Definitions {
    static final TaskId TASK = new TaskId("arn:aws:ecs:eu-west-1:1:task/shop/0123456789abcdef");

    private Option<ContainerState> end = Option.none();

    /** What was asked for, in order. */
    Vector<String> calls = Vector.empty();

    Vector<TaskRequest> requests = Vector.empty();
    Vector<ServiceFailure> failures = Vector.empty();
    Option<ServiceFailure> unstoppable = Option.none();

    /** What happens while a definition is made, and while a task is begun. */
    Runnable whileVarying = () -> {};

    Runnable whileBeginning = () -> {};

    void exit(int code) {
        end = Option.some(web().exitCode(code).build());
    }

    void fail(String reason) {
        end = Option.some(web().reason(reason).build());
    }

    @Override
    public Either<ServiceFailure, TaskId> run(TaskRequest request) {
        calls = calls.append("run " + request.definition());
        requests = requests.append(request);
        whileBeginning.run();
        return failing(TASK);
    }

    @Override
    public Either<ServiceFailure, Vector<TaskState>> describe(String cluster, Vector<TaskId> tasks) {
        return failing(tasks.map(task -> TaskState.builder()
                .id(task)
                .cluster(cluster)
                .definition("arn")
                .wanted("RUNNING")
                .takesCommands(false)
                .status(end.isDefined() ? "STOPPED" : "RUNNING")
                .containers(end.toVector())
                .build()));
    }

    @Override
    public Option<ServiceFailure> stop(String cluster, TaskId task, String reason) {
        calls = calls.append("stop " + task.brief() + " in " + cluster);
        return unstoppable;
    }

    @Override
    public Either<ServiceFailure, Vector<TaskId>> running(String cluster, String startedBy) {
        return Either.right(Vector.empty());
    }

    @Override
    public Either<ServiceFailure, Vector<TaskState>> stopped(String service) {
        return Either.right(Vector.empty());
    }

    @Override
    public Either<ServiceFailure, String> vary(String definition, ContainerVariant variant) {
        calls = calls.append("vary " + variant.container() + " "
                + variant.entryPoint().getOrElse(Vector.empty()).mkString(" "));
        whileVarying.run();
        return Either.right("varied");
    }

    @Override
    public Option<ServiceFailure> forget(String definition) {
        calls = calls.append("forget " + definition);
        return Option.none();
    }

    private static ContainerState.Builder web() {
        return ContainerState.builder().name("web").status("STOPPED");
    }

    private <T> Either<ServiceFailure, T> failing(T answer) {
        Option<ServiceFailure> failure = failures.headOption();
        failures = failures.drop(1);
        return failure.<Either<ServiceFailure, T>>map(Either::left).getOrElse(() -> Either.right(answer));
    }
}
