package dev.stowage.convert.modern;

import dev.stowage.convert.context.ConversionContext;
import dev.stowage.convert.context.Task;
import dev.stowage.validate.settings.RunMode;
import dev.stowage.value.LogicalId;
import dev.stowage.value.ServiceName;
import io.vavr.Tuple;
import io.vavr.Tuple2;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Map;
import io.vavr.collection.Vector;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** In which order tasks start: each after those that its services depend on. */
final class TaskOrder {
    private final LinkedHashMap<ServiceName, Vector<Task>> callees;
    private final Map<ServiceName, Vector<Task>> callers;

    TaskOrder(ConversionContext context) {
        this.callees =
                LinkedHashMap.ofEntries(context.tasks().map(task -> Tuple.of(task.name(), callees(task, context))));
        this.callers = context.tasks()
                .flatMap(task -> callees(task).map(callee -> Tuple.of(callee.name(), task)))
                .groupBy(Tuple2::_1)
                .mapValues(calls -> calls.map(Tuple2::_2));
    }

    private static Vector<Task> callees(Task task, ConversionContext context) {
        return task.parts()
                .flatMap(part -> part.service()
                        .dependsOn()
                        .keySet()
                        .toVector()
                        .appendAll(part.settings().calls()))
                .flatMap(context.taskOf()::get)
                .reject(other -> other.name().equals(task.name()))
                .distinctBy(Task::name);
    }

    private Vector<Task> callees(Task task) {
        return callees.getOrElse(task.name(), Vector.empty());
    }

    /**
     * The services that have to be there before the task. One-off tasks are gone when it starts: those before them stand in
     * their place. The search has a stack of its own, so that a long chain costs none of the thread's.
     */
    Vector<LogicalId> servicesBefore(Task task) {
        List<LogicalId> services = new ArrayList<>();
        Set<ServiceName> seen = new HashSet<>();
        Deque<Task> open = new ArrayDeque<>(callees(task).asJava());
        while (!open.isEmpty()) {
            Task next = open.pop();
            if (seen.add(next.name())) {
                if (next.isKept()) {
                    services.add(starter(next));
                }
                standIns(next).reverse().forEach(open::push);
            }
        }
        return Vector.ofAll(services);
    }

    private Vector<Task> standIns(Task task) {
        return task.runMode()
                .fold(new RunMode.Cases<>(
                        kept -> Vector.empty(),
                        once -> callees(task),
                        scheduled -> Vector.empty(),
                        sidecar -> Vector.empty()));
    }

    /** What has to be there when a one-off task runs; what runs on a schedule is not waited for. */
    Vector<LogicalId> predecessors(Task task) {
        return callees(task)
                .reject(other -> other.runMode() instanceof RunMode.Scheduled)
                .map(TaskOrder::starter);
    }

    /** What waits for a one-off task, whatever the order of the file. */
    Vector<LogicalId> successors(Task task) {
        return callers.getOrElse(task.name(), Vector.empty())
                .map(TaskOrder::starter)
                .sorted();
    }

    /** What starts the tasks; where nothing does by itself, their definition stands for it. */
    private static LogicalId starter(Task task) {
        String kind = task.runMode()
                .fold(new RunMode.Cases<>(
                        kept -> "Service",
                        once -> "TaskDefinition",
                        scheduled -> "Schedule",
                        sidecar -> "TaskDefinition"));
        return Names.service(task.name(), kind);
    }
}
