package dev.stowage.compose;

import dev.stowage.value.StowageStyle;
import io.vavr.collection.Vector;
import org.immutables.value.Value;

/** How a service follows changes of its source (Compose Develop Specification). */
@Value.Immutable
@StowageStyle
public interface Develop extends Extensible {
    Vector<WatchRule> watch();

    static Builder builder() {
        return new Builder();
    }

    final class Builder extends ImmutableDevelop.Builder {
        Builder() {}
    }
}
