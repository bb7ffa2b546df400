package dev.stowage.compose;

import dev.stowage.value.StowageStyle;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import org.immutables.value.Value;

/** A command that runs in a container at a point of its life (Compose Specification, {@code post_start}, {@code pre_stop}). */
@Value.Immutable
@StowageStyle
public interface LifecycleHook extends Extensible {
    Option<Vector<String>> command();

    Option<String> user();

    @Value.Default
    default boolean privileged() {
        return false;
    }

    Option<String> workingDir();

    LinkedHashMap<String, Option<String>> environment();

    static Builder builder() {
        return new Builder();
    }

    final class Builder extends ImmutableLifecycleHook.Builder {
        Builder() {}
    }
}
