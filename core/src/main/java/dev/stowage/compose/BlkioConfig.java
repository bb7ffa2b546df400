package dev.stowage.compose;

import dev.stowage.value.StowageStyle;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import org.immutables.value.Value;

/** Limits of block input and output (Compose Specification, {@code blkio_config}). */
@Value.Immutable
@StowageStyle
public interface BlkioConfig {
    /** 10 to 1000. */
    Option<Long> weight();

    Vector<WeightDevice> weightDevice();

    /** Bytes per second. */
    Vector<ThrottleDevice> deviceReadBps();

    /** Operations per second. */
    Vector<ThrottleDevice> deviceReadIops();

    /** Bytes per second. */
    Vector<ThrottleDevice> deviceWriteBps();

    /** Operations per second. */
    Vector<ThrottleDevice> deviceWriteIops();

    static Builder builder() {
        return new Builder();
    }

    final class Builder extends ImmutableBlkioConfig.Builder {
        Builder() {}
    }
}
