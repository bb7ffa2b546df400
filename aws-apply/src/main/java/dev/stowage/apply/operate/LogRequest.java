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

    /** The first moment that counts; none from the beginning. */
    Option<Instant> since();

    /** The last moment that counts; none for no such end. */
    Option<Instant> until();

    /** How long it is read; by default up to what there is now. */
    @Value.Default
    default Extent extent() {
        return Extent.PAST;
    }

    /** Whether lines count that are still to come. */
    enum Extent {
        PAST,
        /** They do, until {@link #until} or an interruption. */
        FUTURE
    }

    static Builder builder() {
        return new Builder();
    }

    final class Builder extends ImmutableLogRequest.Builder {
        Builder() {}
    }
}
