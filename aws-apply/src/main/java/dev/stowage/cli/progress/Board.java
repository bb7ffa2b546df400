package dev.stowage.cli.progress;

import dev.stowage.apply.run.Milestone;
import dev.stowage.apply.run.Progress;
import dev.stowage.apply.stack.ResourceChange;
import dev.stowage.apply.stack.StackEvent;
import dev.stowage.value.LogicalId;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.LinkedHashSet;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.time.Duration;
import java.time.Instant;

/**
 * What is known of a deployment that goes on.
 *
 * @param stack the last that was heard of the stack itself
 * @param expected the resources that change; none where nobody said
 * @param done the resources that have arrived
 * @param running the resources that are being made, changed or removed
 * @param elapsed since the deployment began
 * @param task what runs to its end before the stack goes on
 */
record Board(
        Option<StackEvent> stack,
        Option<Vector<LogicalId>> expected,
        LinkedHashSet<LogicalId> done,
        LinkedHashMap<LogicalId, Row> running,
        Duration elapsed,
        Option<Progress.RunningOnce> task) {
    static final Board EMPTY = new Board(
            Option.none(), Option.none(), LinkedHashSet.empty(), LinkedHashMap.empty(), Duration.ZERO, Option.none());

    /** A resource on its way, seen first when the deployment was {@code seen} old. */
    record Row(StackEvent event, Instant begin, Duration seen) {}

    Board and(Progress news) {
        return news.fold(new Progress.Cases<>(
                began -> this,
                compared -> expecting(compared.changes().map(ResourceChange::resource)),
                happened -> and(happened.event()),
                waiting -> new Board(stack, expected, done, running, waiting.elapsed(), task),
                retrying -> this,
                noted -> this,
                starting -> this,
                once -> withTask(Option.some(once).filter(still -> still.milestone() == Milestone.BEGUN))));
    }

    private Board expecting(Vector<LogicalId> resources) {
        return new Board(stack, Option.some(resources), LinkedHashSet.empty(), running, elapsed, task);
    }

    private Board withTask(Option<Progress.RunningOnce> once) {
        return new Board(stack, expected, done, running, elapsed, once);
    }

    private Board with(LinkedHashSet<LogicalId> arrived, LinkedHashMap<LogicalId, Row> moving) {
        return new Board(stack, expected, arrived, moving, elapsed, task);
    }

    private Board and(StackEvent event) {
        if (event.ofStack()) {
            return new Board(Option.some(event), expected, done, running, elapsed, task);
        }
        return isUnderWay(event)
                ? with(done.remove(event.resource()), running(event))
                : with(arrived(event), running.remove(event.resource()));
    }

    static boolean isUnderWay(StackEvent event) {
        return event.status().endsWith("_IN_PROGRESS");
    }

    private LinkedHashMap<LogicalId, Row> running(StackEvent event) {
        Row row = running.get(event.resource())
                .map(known -> new Row(event, known.begin(), known.seen()))
                .getOrElse(() -> new Row(event, event.at(), elapsed));
        return running.put(event.resource(), row);
    }

    private LinkedHashSet<LogicalId> arrived(StackEvent event) {
        return event.isFailure() ? done : done.add(event.resource());
    }

    /** The length of the longest name of a resource that was heard of. */
    int longestName() {
        return expected.getOrElse(Vector.empty())
                .appendAll(done)
                .appendAll(running.keySet())
                .map(name -> name.value().length())
                .max()
                .getOrElse(0);
    }

    /** How long CloudFormation took for what ended with this event. */
    Option<Duration> took(StackEvent end) {
        return running.get(end.resource()).map(row -> Duration.between(row.begin(), end.at()));
    }
}
