package dev.stowage.laws;

import dev.stowage.apply.aws.ServiceFailure;
import dev.stowage.apply.aws.Tasks;
import dev.stowage.apply.running.ContainerState;
import dev.stowage.apply.running.TaskState;
import dev.stowage.apply.stack.ClientToken;
import dev.stowage.apply.task.TaskGroup;
import dev.stowage.apply.task.TaskId;
import dev.stowage.apply.task.TaskRequest;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** The tasks of one cluster in memory. One that has begun is pending, then runs, then ends as the world wants. */
final class MemoryTasks implements Tasks {
    static final String CLUSTER = "shop";
    private static final int KILLED = 137;

    private final Line line;
    private final Map<ClientToken, TaskId> begun = new HashMap<>();
    private final Map<TaskId, String> starters = new HashMap<>();
    private final Set<String> succeeded = new HashSet<>();
    private Vector<TaskState> known = Vector.empty();
    private int exitCode;

    MemoryTasks(Line line) {
        this.line = line;
    }

    /** How those that end by themselves end from now on. */
    void end(int code) {
        exitCode = code;
    }

    void goOn() {
        known = known.map(this::next);
    }

    private TaskState next(TaskState task) {
        if (task.isStopped()) {
            return task;
        }
        if (task.wanted().equals("STOPPED")) {
            return ended(task, KILLED);
        }
        if (task.status().equals("PENDING")) {
            return TaskState.builder().from(task).status("RUNNING").build();
        }
        if (exitCode == 0) {
            succeeded.add(task.definition());
        }
        return ended(task, exitCode);
    }

    private static TaskState ended(TaskState task, int code) {
        return TaskState.builder()
                .from(task)
                .status("STOPPED")
                .wanted("STOPPED")
                .addContainer(ContainerState.builder()
                        .name("migrate")
                        .status("STOPPED")
                        .exitCode(code)
                        .build())
                .build();
    }

    /** Whether a task of this definition has ever ended well. */
    boolean hasSucceeded(String definition) {
        return succeeded.contains(definition);
    }

    /** How many have ever begun. */
    int begun() {
        return known.size();
    }

    /** Those that are not at their end. */
    Vector<TaskState> alive() {
        return known.reject(TaskState::isStopped);
    }

    /** Those that ECS lists. */
    Either<ServiceFailure, Vector<TaskState>> listed() {
        return line.answer(this::alive);
    }

    @Override
    public Either<ServiceFailure, TaskId> run(TaskRequest request) {
        return line.answer(() -> begun.computeIfAbsent(request.token(), token -> begin(request)));
    }

    private TaskId begin(TaskRequest request) {
        TaskId id = new TaskId("arn:aws:ecs:eu-west-1:1:task/shop/" + known.size());
        starters.put(id, request.startedBy().getOrElse(""));
        known = known.append(TaskState.builder()
                .id(id)
                .cluster(request.cluster())
                .definition(request.definition())
                .group(request.group().map(TaskGroup::value))
                .status("PENDING")
                .wanted("RUNNING")
                .takesCommands(false)
                .build());
        return id;
    }

    @Override
    public Either<ServiceFailure, Vector<TaskId>> running(String cluster, String startedBy) {
        return line.answer(() -> alive().map(TaskState::id).filter(task -> startedBy.equals(starters.get(task))));
    }

    @Override
    public Either<ServiceFailure, Vector<TaskState>> stopped(String service) {
        return line.answer(Vector::empty);
    }

    @Override
    public Either<ServiceFailure, Vector<TaskState>> describe(String cluster, Vector<TaskId> tasks) {
        return line.answer(() -> known.filter(task -> tasks.contains(task.id())));
    }

    @Override
    public Option<ServiceFailure> stop(String cluster, TaskId id, String reason) {
        return line.act(() -> known = known.map(task -> task.id().equals(id)
                ? TaskState.builder().from(task).wanted("STOPPED").build()
                : task));
    }
}
