package dev.stowage.apply.aws;

import dev.stowage.apply.running.LogLine;
import dev.stowage.apply.running.LogPage;
import dev.stowage.apply.running.LogQuery;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Instant;

/** CloudWatch with pages of two lines, every other page empty, as it may be. */
public final class FakeLogs implements Logs {
    private Vector<LogLine> lines = Vector.empty();

    /** What was asked for, in order. */
    public Vector<String> calls = Vector.empty();

    /** The answers to the next queries, before there are others again. */
    public Vector<ServiceFailure> failures = Vector.empty();

    public FakeLogs print(String stream, long second, String... messages) {
        for (String message : messages) {
            lines = lines.append(new LogLine(
                    Option.some("id-" + lines.size()), "group", stream, Instant.ofEpochSecond(second), message));
        }
        return this;
    }

    @Override
    public Either<ServiceFailure, LogPage> lines(LogQuery query, Option<String> page) {
        calls = calls.append("lines " + query.streams());
        if (failures.nonEmpty()) {
            ServiceFailure failure = failures.head();
            failures = failures.tail();
            return Either.left(failure);
        }
        int number = page.map(Integer::parseInt).getOrElse(0);
        Vector<LogLine> found = found(query);
        Vector<LogLine> told = number % 2 == 0 ? found.drop(number).take(2) : Vector.empty();
        return Either.right(new LogPage(told, Option.when(number + 1 < found.size(), Integer.toString(number + 1))));
    }

    private Vector<LogLine> found(LogQuery query) {
        return lines.filter(line -> line.stream().startsWith(query.streams()))
                .filter(line -> query.since().forAll(since -> !line.at().isBefore(since)))
                .filter(line -> query.until().forAll(until -> !line.at().isAfter(until)))
                .sortBy(LogLine::at);
    }

    @Override
    public Either<ServiceFailure, Vector<LogLine>> last(LogQuery query, int most) {
        calls = calls.append("last " + query.streams());
        return Either.right(found(query)
                .filter(line -> line.stream().equals(query.streams()))
                .takeRight(most)
                .map(line -> new LogLine(Option.none(), line.group(), line.stream(), line.at(), line.message())));
    }

    @Override
    public Either<ServiceFailure, Vector<String>> newestStreams(String group) {
        calls = calls.append("newest streams of " + group);
        return Either.right(
                lines.sortBy(LogLine::at).reverse().map(LogLine::stream).distinct());
    }
}
