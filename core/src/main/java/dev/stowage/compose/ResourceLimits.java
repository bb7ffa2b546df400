package dev.stowage.compose;

import dev.stowage.value.Bytes;
import dev.stowage.value.StowageStyle;
import io.vavr.control.Option;
import org.immutables.value.Value;

/** What a container gets at most. */
@Value.Immutable
@StowageStyle
public interface ResourceLimits extends Extensible {
    Option<Float> cpus();

    Option<Bytes> memory();

    Option<Long> pids();

    static Builder builder() {
        return new Builder();
    }

    final class Builder extends ImmutableResourceLimits.Builder {
        Builder() {}
    }
}
