package dev.stowage.apply.operate;

import dev.stowage.value.ServiceName;
import dev.stowage.value.StowageStyle;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import org.immutables.value.Value;

/** A task of a service that is run once, beside those that run already. */
@Value.Immutable
@StowageStyle
public interface RunRequest {
    /** Whose image, roles, network and variables the task has. */
    ServiceName service();

    /** What it runs in place of what the service runs; empty for the same, or with an entry point for nothing beside that. */
    Vector<String> command();

    /** Variables beside those of the service, or in their place. They may be secret. */
    @Value.Redacted
    LinkedHashMap<String, String> environment();

    /** At least one word; none for that of the service. */
    Option<Vector<String>> entryPoint();

    /** As in {@code USER} of a Dockerfile. */
    Option<String> user();

    /** The absolute path in which it begins. */
    Option<String> folder();

    /** As which ECS shows who started it: letters, digits, dashes and underscores, at most 128. */
    @Value.Default
    default String name() {
        return "stowage-run";
    }

    /** Whether somebody waits for it; by default to the end. */
    @Value.Default
    default Attendance attendance() {
        return Attendance.TO_THE_END;
    }

    /** Whether somebody waits for it. */
    enum Attendance {
        /** Its lines are told, and it ends with whoever waits. */
        TO_THE_END,
        /** It is started, and goes on by itself. */
        NONE
    }

    static Builder builder() {
        return new Builder();
    }

    final class Builder extends ImmutableRunRequest.Builder {
        Builder() {}
    }
}
