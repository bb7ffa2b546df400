package dev.stowage.apply;

import dev.stowage.apply.aws.Target;
import java.time.Instant;
import software.amazon.awssdk.services.cloudwatchlogs.CloudWatchLogsClient;
import software.amazon.awssdk.services.cloudwatchlogs.model.InputLogEvent;
import software.amazon.awssdk.services.cloudwatchlogs.model.ResourceAlreadyExistsException;

/** Prints in place of the tasks of the emulator, which are silent. */
public final class LogWriter implements AutoCloseable {
    private final CloudWatchLogsClient client;
    private final String group;

    private LogWriter(CloudWatchLogsClient client, String group) {
        this.client = client;
        this.group = group;
    }

    public static LogWriter of(Target account, String group) {
        return new LogWriter(SdkClients.of(CloudWatchLogsClient.builder(), account), group);
    }

    public void print(String stream, Instant at, String message) {
        try {
            client.createLogStream(request -> request.logGroupName(group).logStreamName(stream));
        } catch (ResourceAlreadyExistsException known) {
            // It is written to, whoever made it.
        }
        client.putLogEvents(request -> request.logGroupName(group)
                .logStreamName(stream)
                .logEvents(InputLogEvent.builder()
                        .timestamp(at.toEpochMilli())
                        .message(message)
                        .build()));
    }

    @Override
    public void close() {
        client.close();
    }
}
