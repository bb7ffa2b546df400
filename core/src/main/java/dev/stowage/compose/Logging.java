package dev.stowage.compose;

import dev.stowage.value.StowageStyle;
import io.vavr.collection.LinkedHashMap;
import io.vavr.control.Option;
import org.immutables.value.Value;

/** Where the output of a container goes (Compose Specification, {@code logging}). */
@Value.Immutable
@StowageStyle
public interface Logging extends Extensible {
    Option<String> driver();

    LinkedHashMap<String, String> options();

    static Builder builder() {
        return new Builder();
    }

    final class Builder extends ImmutableLogging.Builder {
        Builder() {}
    }
}
