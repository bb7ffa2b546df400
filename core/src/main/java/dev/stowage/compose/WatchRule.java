package dev.stowage.compose;

import dev.stowage.value.StowageStyle;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import org.immutables.value.Value;

/** A path that is watched and what happens on a change (Compose Develop Specification, {@code watch}). */
@Value.Immutable
@StowageStyle
public interface WatchRule extends Extensible {
    String path();

    WatchAction action();

    Option<String> target();

    @Value.Default
    default LifecycleHook exec() {
        return LifecycleHook.builder().build();
    }

    Vector<String> include();

    Vector<String> ignore();

    @Value.Default
    default boolean initialSync() {
        return false;
    }

    static Builder builder() {
        return new Builder();
    }

    final class Builder extends ImmutableWatchRule.Builder {
        Builder() {}
    }
}
