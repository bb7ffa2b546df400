package dev.stowage.apply.aws;

import dev.stowage.apply.running.LogLine;
import dev.stowage.apply.running.LogPage;
import dev.stowage.apply.running.LogQuery;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Instant;
import software.amazon.awssdk.services.cloudwatchlogs.CloudWatchLogsClient;
import software.amazon.awssdk.services.cloudwatchlogs.model.FilterLogEventsRequest;
import software.amazon.awssdk.services.cloudwatchlogs.model.FilterLogEventsResponse;
import software.amazon.awssdk.services.cloudwatchlogs.model.FilteredLogEvent;
import software.amazon.awssdk.services.cloudwatchlogs.model.GetLogEventsRequest;
import software.amazon.awssdk.services.cloudwatchlogs.model.GetLogEventsResponse;
import software.amazon.awssdk.services.cloudwatchlogs.model.LogStream;
import software.amazon.awssdk.services.cloudwatchlogs.model.OrderBy;
import software.amazon.awssdk.services.cloudwatchlogs.model.OutputLogEvent;

/** {@link Logs} by the AWS SDK. */
final class SdkLogs implements Logs {
    private final CloudWatchLogsClient client;
    private final Calls calls;

    SdkLogs(CloudWatchLogsClient client, Calls calls) {
        this.client = client;
        this.calls = calls;
    }

    @Override
    public Either<ServiceFailure, LogPage> lines(LogQuery query, Option<String> page) {
        return otherwiseWhenNotFound(
                calls.answer("FilterLogEvents", () -> page(query, client.filterLogEvents(filter(query, page)))),
                LogPage.EMPTY);
    }

    private static FilterLogEventsRequest filter(LogQuery query, Option<String> page) {
        FilterLogEventsRequest.Builder filter = FilterLogEventsRequest.builder().logGroupName(query.group());
        Option.some(query.streams()).filter(prefix -> !prefix.isEmpty()).forEach(filter::logStreamNamePrefix);
        query.since().map(Instant::toEpochMilli).forEach(filter::startTime);
        query.until().map(Instant::toEpochMilli).forEach(filter::endTime);
        page.forEach(filter::nextToken);
        return filter.build();
    }

    private static LogPage page(LogQuery query, FilterLogEventsResponse answer) {
        return new LogPage(
                Vector.ofAll(answer.events())
                        .map(event -> line(query.group(), event))
                        .filter(line -> line.stream().startsWith(query.streams())),
                Option.of(answer.nextToken()));
    }

    private static LogLine line(String group, FilteredLogEvent event) {
        return new LogLine(
                Option.of(event.eventId()),
                group,
                event.logStreamName(),
                Instant.ofEpochMilli(event.timestamp()),
                event.message());
    }

    @Override
    public Either<ServiceFailure, Vector<LogLine>> last(LogQuery query, int most) {
        return otherwiseWhenNotFound(calls.answer("GetLogEvents", () -> backwards(query, most)), Vector.empty());
    }

    /**
     * Page by page: one that is not full, or empty, need not be the last; the token of that is the one with which it was asked
     * for (CloudWatch Logs API Reference, "GetLogEvents").
     */
    private Vector<LogLine> backwards(LogQuery query, int most) {
        Vector<LogLine> lines = Vector.empty();
        Option<String> older = Option.none();
        boolean more = true;
        while (more) {
            GetLogEventsResponse answer = client.getLogEvents(latest(query, most - lines.size(), older));
            Option<String> next = Option.of(answer.nextBackwardToken());
            lines = Vector.ofAll(answer.events())
                    .map(event -> line(query, event))
                    .appendAll(lines);
            more = lines.size() < most && next.isDefined() && !next.equals(older);
            older = next;
        }
        return lines;
    }

    private static GetLogEventsRequest latest(LogQuery query, int most, Option<String> page) {
        GetLogEventsRequest.Builder request = GetLogEventsRequest.builder()
                .logGroupName(query.group())
                .logStreamName(query.streams())
                .startFromHead(false)
                .limit(most);
        query.since().map(Instant::toEpochMilli).forEach(request::startTime);
        query.until().map(Instant::toEpochMilli).forEach(request::endTime);
        page.forEach(request::nextToken);
        return request.build();
    }

    private static LogLine line(LogQuery query, OutputLogEvent event) {
        return new LogLine(
                Option.none(),
                query.group(),
                query.streams(),
                Instant.ofEpochMilli(event.timestamp()),
                event.message());
    }

    @Override
    public Either<ServiceFailure, Vector<String>> newestStreams(String group) {
        return otherwiseWhenNotFound(
                calls.answer(
                        "DescribeLogStreams",
                        () -> Vector.ofAll(client.describeLogStreams(request -> request.logGroupName(group)
                                                .orderBy(OrderBy.LAST_EVENT_TIME)
                                                .descending(true))
                                        .logStreams())
                                .map(LogStream::logStreamName)),
                Vector.empty());
    }

    private static <T> Either<ServiceFailure, T> otherwiseWhenNotFound(Either<ServiceFailure, T> answer, T otherwise) {
        return answer.fold(
                failure -> failure.kind() == ServiceFailure.Kind.NOT_FOUND
                        ? Either.right(otherwise)
                        : Either.left(failure),
                Either::right);
    }
}
