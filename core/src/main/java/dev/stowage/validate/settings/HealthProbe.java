package dev.stowage.validate.settings;

import dev.stowage.value.StowageStyle;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import org.immutables.value.Value;

/** The health check of a container within the bounds of ECS; times in seconds. */
@Value.Immutable
@StowageStyle
public interface HealthProbe {
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

    static Builder builder() {
        return new Builder();
    }

    final class Builder extends ImmutableHealthProbe.Builder {
        Builder() {}
    }
}
