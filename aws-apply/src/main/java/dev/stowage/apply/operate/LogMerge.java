package dev.stowage.apply.operate;

import dev.stowage.apply.aws.Logs;
import dev.stowage.apply.aws.ServiceFailure;
import dev.stowage.apply.running.LogLine;
import dev.stowage.apply.running.LogPage;
import dev.stowage.apply.running.LogQuery;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Instant;

/** Reads several queries page by page as one sequence in the order of time, without holding more than a page of each. */
record LogMerge(Logs logs, Reader reader) {
    /** Who takes the lines. */
    interface Reader {
        void accept(LogLine line);

        /** Whether more are wanted. */
        boolean goesOn();
    }

    /** Reads to the end, or until no more are wanted. */
    Option<ServiceFailure> read(Vector<LogQuery> queries) {
        Vector<Cursor> cursors = queries.map(Cursor::of);
        while (cursors.nonEmpty() && reader.goesOn()) {
            Either<ServiceFailure, Vector<Cursor>> filled =
                    Either.sequenceRight(cursors.map(this::filled)).map(Vector::ofAll);
            if (filled.isLeft()) {
                return filled.swap().toOption();
            }
            cursors = told(filled.getOrElse(Vector.empty()));
        }
        return Option.none();
    }

    /** With lines to tell, unless there are none left. */
    private Either<ServiceFailure, Cursor> filled(Cursor cursor) {
        Cursor at = cursor;
        while (at.lines().isEmpty() && at.hasMore() && reader.goesOn()) {
            Either<ServiceFailure, LogPage> page = logs.lines(at.query(), at.next());
            if (page.isLeft()) {
                return page.map(never -> cursor);
            }
            at = at.with(page.getOrElse(LogPage.EMPTY));
        }
        return Either.right(at);
    }

    /** Tells what no page that is still to come can precede; the rest waits. */
    private Vector<Cursor> told(Vector<Cursor> cursors) {
        Instant horizon = cursors.filter(Cursor::hasMore)
                .flatMap(cursor -> cursor.lines().lastOption())
                .map(LogLine::at)
                .min()
                .getOrElse(Instant.MAX);
        cursors.flatMap(cursor -> cursor.upTo(horizon)).sortBy(LogLine::at).forEach(reader::accept);
        return cursors.map(cursor -> cursor.after(horizon))
                .filter(cursor -> cursor.hasMore() || cursor.lines().nonEmpty());
    }

    /** How far a query is read. */
    private record Cursor(LogQuery query, Vector<LogLine> lines, Option<String> next, boolean isBegun) {
        static Cursor of(LogQuery query) {
            return new Cursor(query, Vector.empty(), Option.none(), false);
        }

        boolean hasMore() {
            return !isBegun || next.isDefined();
        }

        Cursor with(LogPage page) {
            return new Cursor(query, page.lines(), page.next(), true);
        }

        Vector<LogLine> upTo(Instant horizon) {
            return lines.takeWhile(line -> !line.at().isAfter(horizon));
        }

        Cursor after(Instant horizon) {
            return new Cursor(query, lines.drop(upTo(horizon).size()), next, isBegun);
        }
    }
}
