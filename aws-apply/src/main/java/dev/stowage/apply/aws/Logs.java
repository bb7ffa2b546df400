package dev.stowage.apply.aws;

import dev.stowage.apply.running.LogLine;
import dev.stowage.apply.running.LogPage;
import dev.stowage.apply.running.LogQuery;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import io.vavr.control.Option;

/** Amazon CloudWatch Logs. A group or stream that is not there has no lines. */
public interface Logs {
    /** A page of lines, the oldest first. It may be empty although there are more. */
    Either<ServiceFailure, LogPage> lines(LogQuery query, Option<String> page);

    /** The last lines of the one stream that the query names, at most 10,000, the oldest first. */
    Either<ServiceFailure, Vector<LogLine>> last(LogQuery query, int most);

    /** Some streams of a group, those first in which something was written last. */
    Either<ServiceFailure, Vector<String>> newestStreams(String group);
}
