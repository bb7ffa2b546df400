package dev.stowage.apply.operate;

import dev.stowage.value.ServiceName;
import dev.stowage.value.StowageStyle;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.time.Instant;
import org.immutables.value.Value;

/** Which lines of a project are told. */
@Value.Immutable
@StowageStyle
public interface LogRequest {
    /** Whose lines; all where none is named. */
    Vector<ServiceName> services();

    /**
     * Which running container of the one service that is named, 1 for the oldest; none for all, also those that ended. Without a
     * service it chooses nothing.
     */
    Option<Integer> index();

    /** How many of the last lines of each container, 0 to 10,000; none for all. */
    Option<Integer> tail();

    Option<Instant> since();

    Option<Instant> until();

    @Value.Default
    default Extent extent() {
        return Extent.PAST;
    }

    /** Whether lines count that are still to come. */
    enum Extent {
        PAST,
        FUTURE
    }

    static Builder builder() {
        return new Builder();
    }

    final class Builder extends ImmutableLogRequest.Builder {
        Builder() {}
    }
}
