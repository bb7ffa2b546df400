package dev.stowage.apply.operate;

import dev.stowage.apply.aws.Logs;
import dev.stowage.apply.aws.ServiceFailure;
import dev.stowage.apply.operate.LogRequest.Extent;
import dev.stowage.apply.run.Clock;
import dev.stowage.apply.run.Endurance;
import dev.stowage.apply.running.LogLine;
import dev.stowage.apply.running.LogQuery;
import io.vavr.collection.HashMap;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Duration;
import java.time.Instant;
import java.util.function.BooleanSupplier;

/** One reading of logs: what is there already, and then what comes. */
final class LogReading implements LogMerge.Reader {
    /** Between two looks for each query, as CloudWatch answers few a second. */
    private static final Duration PAUSE = Duration.ofMillis(400);

    private static final Duration SHORTEST_PAUSE = Duration.ofSeconds(1);
    /** So many lines are remembered before old ones are looked for among them. */
    private static final int MANY = 10_000;

    private final Logs logs;
    private final Clock clock;
    private final LogRequest request;
    private final LogListener listener;
    private final Instant begin;
    private SeenLines told = SeenLines.NOTHING;
    private int bound = MANY;
    private Option<Floors> floors = Option.none();

    LogReading(Logs logs, Clock clock, LogRequest request, LogListener listener) {
        this.logs = logs;
        this.clock = clock;
        this.request = request;
        this.listener = listener;
        this.begin = clock.now();
    }

    @Override
    public void accept(LogLine line) {
        if (!told.has(line) && floors.forAll(floor -> floor.isReachedBy(line))) {
            listener.accept(line);
            told = request.extent() == Extent.FUTURE ? remembered(told.and(line)) : told;
        }
    }

    /** Of a long past only the end is remembered, which the next look finds again. */
    private SeenLines remembered(SeenLines lines) {
        if (lines.size() < bound) {
            return lines;
        }
        SeenLines recent = lines.recent();
        bound = Math.max(MANY, 2 * recent.size());
        return recent;
    }

    @Override
    public boolean goesOn() {
        return !clock.isInterrupted() && listener.isListening();
    }

    /** Tells all that is there. */
    Either<ServiceFailure, LogEnding> past(Vector<LogQuery> queries) {
        return look(queries.map(query -> query.between(request.since(), request.until())));
    }

    private Either<ServiceFailure, LogEnding> look(Vector<LogQuery> queries) {
        Option<ServiceFailure> failure = new LogMerge(logs, this).read(queries);
        told = told.recent();
        return failure.<Either<ServiceFailure, LogEnding>>map(Either::left).getOrElse(() -> Either.right(ending()));
    }

    private LogEnding ending() {
        return goesOn() ? LogEnding.COMPLETE : LogEnding.INTERRUPTED;
    }

    /** Tells these lines, which are the last ones of their streams; what comes later may not precede them. */
    LogEnding tail(Vector<LogLine> lines) {
        lines.sortBy(LogLine::at).takeWhile(line -> goesOn()).forEach(this::accept);
        floors = Option.some(Floors.of(lines, begin));
        return ending();
    }

    /**
     * Tells what comes, until the time that was asked for, or the user, ends it.
     *
     * @param hasEnded whether nothing prints any more
     */
    Either<ServiceFailure, LogEnding> future(Vector<LogQuery> queries, BooleanSupplier hasEnded) {
        Endurance endurance = Endurance.ofLooks();
        LastLooks looks = new LastLooks(clock, hasEnded);
        while (!isOver() && looks.goOn() && isPaused(queries.size())) {
            Either<ServiceFailure, LogEnding> look = once(queries);
            if (endurance.endsAfter(look)) {
                return look;
            }
        }
        return Either.right(ending());
    }

    /** Tells what has come since the last look. */
    Either<ServiceFailure, LogEnding> once(Vector<LogQuery> queries) {
        return look(queries.map(this::next));
    }

    private boolean isPaused(int queries) {
        Duration pause = PAUSE.multipliedBy(queries);
        clock.pause(pause.compareTo(SHORTEST_PAUSE) < 0 ? SHORTEST_PAUSE : pause);
        return goesOn();
    }

    private boolean isOver() {
        return request.until().exists(end -> clock.now().isAfter(end));
    }

    /** After a tail nothing counts that is older than the reading; else everything that was asked for. */
    private LogQuery next(LogQuery query) {
        Option<Instant> first = request.tail().isDefined() ? Option.some(begin) : request.since();
        return query.between(told.begin().orElse(first), request.until());
    }

    /** From when on the lines of a stream are new: from its last one, or from the beginning of the reading. */
    private record Floors(HashMap<String, Instant> streams, Instant otherwise) {
        static Floors of(Vector<LogLine> lines, Instant otherwise) {
            return new Floors(
                    lines.foldLeft(
                            HashMap.empty(),
                            (known, line) ->
                                    known.put(line.stream(), line.at(), (one, two) -> one.isAfter(two) ? one : two)),
                    otherwise);
        }

        boolean isReachedBy(LogLine line) {
            return !line.at().isBefore(streams.getOrElse(line.stream(), otherwise));
        }
    }
}
