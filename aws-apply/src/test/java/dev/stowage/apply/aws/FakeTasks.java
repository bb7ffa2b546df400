package dev.stowage.apply.aws;

import dev.stowage.apply.running.ContainerState;
import dev.stowage.apply.running.ServiceArn;
import dev.stowage.apply.running.TaskState;
import dev.stowage.apply.task.ContainerVariant;
import dev.stowage.apply.task.TaskId;
import dev.stowage.apply.task.TaskRequest;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import io.vavr.control.Option;

/** ECS as a table of tasks. One begins when it is asked for, and ends when a test lets it. */
public final class FakeTasks implements Tasks, Definitions {
    /** Those that ECS tells of. */
    public Vector<TaskState> known = Vector.empty();

    /** What was asked for, in order. */
    public Vector<String> calls = Vector.empty();

    public Vector<TaskRequest> requests = Vector.empty();

    /** The answers to the next requests and looks, before there are others again. */
    public Vector<ServiceFailure> failures = Vector.empty();

    public Option<ServiceFailure> unstoppable = Option.none();

    /** What happens while a definition is made, while a task is begun, and when one is to stop. */
    public Runnable whileVarying = () -> {};

    public Runnable whileBeginning = () -> {};
    public Runnable whenStopped = () -> {};

    /** A task of no service. */
    public static TaskState lone(TaskId id, String cluster, String status) {
        return TaskState.builder()
                .id(id)
                .cluster(cluster)
                .definition(FakeServices.definitionOf("web"))
                .status(status)
                .wanted("RUNNING")
                .takesCommands(false)
                .build();
    }

    public static ContainerState exited(String container, int code) {
        return ContainerState.builder()
                .name(container)
                .status("STOPPED")
                .exitCode(code)
                .build();
    }

    /** Whatever runs has ended, and its containers like this. */
    public void end(ContainerState... containers) {
        known = known.map(task -> task.isStopped() ? task : over(task, Vector.of(containers)));
    }

    /** What was to stop has stopped. */
    public void step() {
        known = known.map(task -> task.wanted().equals("STOPPED") ? over(task, task.containers()) : task);
    }

    private static TaskState over(TaskState task, Vector<ContainerState> containers) {
        return TaskState.builder()
                .from(task)
                .status("STOPPED")
                .wanted("STOPPED")
                .containers(containers)
                .build();
    }

    @Override
    public Either<ServiceFailure, TaskId> run(TaskRequest request) {
        TaskId id = new TaskId("arn:aws:ecs:eu-west-1:1:task/shop/" + requests.size());
        calls = calls.append("run " + request.definition());
        requests = requests.append(request);
        Either<ServiceFailure, TaskId> answer = failing(id).peek(begun -> begin(begun, request));
        whileBeginning.run();
        return answer;
    }

    private void begin(TaskId id, TaskRequest request) {
        known = known.append(TaskState.builder()
                .from(lone(id, request.cluster(), "RUNNING"))
                .definition(request.definition())
                .build());
    }

    @Override
    public Either<ServiceFailure, Vector<TaskState>> describe(String cluster, Vector<TaskId> tasks) {
        return failing(known.filter(task -> tasks.contains(task.id())));
    }

    @Override
    public Option<ServiceFailure> stop(String cluster, TaskId task, String reason) {
        calls = calls.append("stop " + task.brief() + " in " + cluster);
        if (unstoppable.isEmpty()) {
            known = known.map(other -> other.id().equals(task)
                    ? TaskState.builder().from(other).wanted("STOPPED").build()
                    : other);
            whenStopped.run();
        }
        return unstoppable;
    }

    @Override
    public Either<ServiceFailure, Vector<TaskId>> running(String cluster, String startedBy) {
        return Either.right(known.filter(task -> task.cluster().equals(cluster))
                .reject(TaskState::isStopped)
                .map(TaskState::id));
    }

    @Override
    public Either<ServiceFailure, Vector<TaskState>> stopped(String service) {
        return Either.right(known.filter(TaskState::isStopped)
                .filter(task -> task.ofService().contains(new ServiceArn(service).name())));
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

    private <T> Either<ServiceFailure, T> failing(T answer) {
        Option<ServiceFailure> failure = failures.headOption();
        failures = failures.drop(1);
        return failure.<Either<ServiceFailure, T>>map(Either::left).getOrElse(() -> Either.right(answer));
    }
}
