package dev.stowage.compose;

import dev.stowage.value.StowageStyle;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import org.immutables.value.Value;

/** When a job runs. */
@Value.Immutable
@StowageStyle
public interface Triggers extends Extensible {
    Option<Boolean> manual();

    Vector<Schedule> schedule();

    static Builder builder() {
        return new Builder();
    }

    final class Builder extends ImmutableTriggers.Builder {
        Builder() {}
    }
}
