package dev.stowage.ecs;

import dev.stowage.value.StowageStyle;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import org.immutables.value.Value;

/** Settings of a container that only Linux knows. */
@Value.Immutable
@StowageStyle
public interface LinuxParameters {
    Vector<String> addedCapabilities();

    Vector<String> droppedCapabilities();

    Option<Boolean> initProcess();

    Vector<Tmpfs> tmpfs();

    Vector<HostDevice> devices();

    /** Size of {@code /dev/shm}. */
    Option<Long> sharedMemoryMebibytes();

    static Builder builder() {
        return new Builder();
    }

    final class Builder extends ImmutableLinuxParameters.Builder {
        Builder() {}
    }
}
