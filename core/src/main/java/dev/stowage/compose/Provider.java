package dev.stowage.compose;

import dev.stowage.value.StowageStyle;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import org.immutables.value.Value;

/** A program that provides the service instead of a container (Compose Specification, {@code provider}). */
@Value.Immutable
@StowageStyle
public interface Provider extends Extensible {
    Option<String> type();

    LinkedHashMap<String, Vector<String>> options();

    static Builder builder() {
        return new Builder();
    }

    final class Builder extends ImmutableProvider.Builder {
        Builder() {}
    }
}
