package dev.stowage.validate.settings;

import dev.stowage.value.StowageStyle;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import org.immutables.value.Value;

/** The health check of a container within the bounds of ECS; times in seconds. */
@Value.Immutable
@StowageStyle
public interface HealthProbe {
    /** Seconds from check to check where nothing is said ("HealthCheck" of the Amazon ECS API Reference). */
    int USUAL_INTERVAL = 30;

    /** Checks that may fail where nothing is said (same place). */
    int USUAL_RETRIES = 3;

    /** The longest start period, in seconds (same place). */
    int LONGEST_START = 300;

    /** The kind of test, then its words. */
    Vector<String> command();

    /** 5 to 300. */
    Option<Integer> interval();

    /** 2 to 60. */
    Option<Integer> timeout();

    /** 1 to 10. */
    Option<Integer> retries();

    /** 0 to 300. */
    Option<Integer> startPeriod();

    /** The start period of the file, in seconds, where it has become another. */
    Option<Long> changedStartPeriod();

    /** Seconds until a container that never passes its check is taken for unhealthy. */
    default int secondsToFail() {
        return startPeriod().getOrElse(0)
                + interval().getOrElse(USUAL_INTERVAL) * retries().getOrElse(USUAL_RETRIES);
    }

    static Builder builder() {
        return new Builder();
    }

    final class Builder extends ImmutableHealthProbe.Builder {
        Builder() {}
    }
}
