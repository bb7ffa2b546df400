package dev.stowage.apply.running;

import io.vavr.control.Option;
import java.time.Instant;

/**
 * A line that a container printed.
 *
 * @param id unique among all events of CloudWatch Logs; none where it was read without
 * @param stream prefix, container and task, with slashes between
 */
public record LogLine(Option<String> id, String group, String stream, Instant at, String message) {
    /** The container that printed it. */
    public String container() {
        String rest = stream.substring(0, Math.max(0, stream.lastIndexOf('/')));
        return rest.substring(rest.lastIndexOf('/') + 1);
    }

    /** The last part of the ARN of its task. */
    public String task() {
        return stream.substring(stream.lastIndexOf('/') + 1);
    }
}
