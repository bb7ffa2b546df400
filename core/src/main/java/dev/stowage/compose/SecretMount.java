package dev.stowage.compose;

import dev.stowage.value.SecretName;
import dev.stowage.value.StowageStyle;
import io.vavr.control.Option;
import org.immutables.value.Value;

/** A secret that a container or a build sees as a file (Compose Specification, {@code secrets} of a service). */
@Value.Immutable
@StowageStyle
public interface SecretMount extends Extensible {
    SecretName source();

    Option<String> target();

    Option<String> uid();

    Option<String> gid();

    Option<FileMode> mode();

    static Builder builder() {
        return new Builder();
    }

    final class Builder extends ImmutableSecretMount.Builder {
        Builder() {}
    }
}
