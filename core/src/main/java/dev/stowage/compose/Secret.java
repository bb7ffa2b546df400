package dev.stowage.compose;

import dev.stowage.value.StowageStyle;
import io.vavr.collection.LinkedHashMap;
import io.vavr.control.Option;
import org.immutables.value.Value;

/** Sensitive data (Compose Specification, "Secrets top-level element"). */
@Value.Immutable
@StowageStyle
public interface Secret extends Extensible {
    /** The name on the platform. */
    String name();

    Option<String> file();

    /** The variable that holds the content. */
    Option<String> environment();

    /** Whether it exists already and is not managed here. */
    @Value.Default
    default boolean external() {
        return false;
    }

    LinkedHashMap<String, String> labels();

    Option<String> driver();

    LinkedHashMap<String, String> driverOpts();

    Option<String> templateDriver();

    static Builder builder() {
        return new Builder();
    }

    final class Builder extends ImmutableSecret.Builder {
        Builder() {}
    }
}
