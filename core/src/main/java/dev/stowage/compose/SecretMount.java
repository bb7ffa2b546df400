package dev.stowage.compose;

import dev.stowage.value.PosixPath;
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

    /** The clean path of the file in a container: a target that is not absolute begins at {@code /run/secrets}. */
    default String path() {
        return PosixPath.from(DIRECTORY, target().getOrElse(source().value()));
    }

    static Builder builder() {
        return new Builder();
    }

    final class Builder extends ImmutableSecretMount.Builder {
        Builder() {}
    }
}
