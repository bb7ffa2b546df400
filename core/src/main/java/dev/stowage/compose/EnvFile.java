package dev.stowage.compose;

import dev.stowage.value.StowageStyle;
import io.vavr.control.Option;
import org.immutables.value.Value;

/** A file with variables for a container (Compose Specification, {@code env_file}). */
@Value.Immutable
@StowageStyle
public interface EnvFile {
    String path();

    /** Whether a missing file is an error. */
    @Value.Default
    default boolean required() {
        return true;
    }

    /** {@code raw}, or none for the usual grammar. */
    Option<String> format();

    static Builder builder() {
        return new Builder();
    }

    final class Builder extends ImmutableEnvFile.Builder {
        Builder() {}
    }
}
