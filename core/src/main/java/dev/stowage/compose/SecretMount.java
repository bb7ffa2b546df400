package dev.stowage.compose;

import dev.stowage.value.SecretName;
import dev.stowage.value.StowageStyle;
import io.vavr.control.Option;
import org.immutables.value.Value;

/** A secret that a container or a build sees as a file (Compose Specification, {@code secrets} of a service). */
@Value.Immutable
@StowageStyle
public interface SecretMount extends Extensible {
    /** Where secrets are in a container, unless they say otherwise. */
    String DIRECTORY = "/run/secrets";

    SecretName source();

    Option<String> target();

    Option<String> uid();

    Option<String> gid();

    Option<FileMode> mode();

    /** Where the file is in a container: a target that is not absolute is below {@code /run/secrets}. */
    default String path() {
        String written = target().getOrElse(source().value());
        return written.startsWith("/") ? written : DIRECTORY + "/" + written;
    }

    static Builder builder() {
        return new Builder();
    }

    final class Builder extends ImmutableSecretMount.Builder {
        Builder() {}
    }
}
