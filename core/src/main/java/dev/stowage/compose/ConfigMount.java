package dev.stowage.compose;

import dev.stowage.value.ConfigName;
import dev.stowage.value.PosixPath;
import dev.stowage.value.StowageStyle;
import io.vavr.control.Option;
import org.immutables.value.Value;

/** A config that a container sees as a file (Compose Specification, {@code configs} of a service). */
@Value.Immutable
@StowageStyle
public interface ConfigMount extends Extensible {
    ConfigName source();

    Option<String> target();

    Option<String> uid();

    Option<String> gid();

    Option<FileMode> mode();

    /** The clean path of the file in a container: the name of the config in the root directory, unless a target is given. */
    default String path() {
        return PosixPath.from("/", target().getOrElse(source().value()));
    }

    static Builder builder() {
        return new Builder();
    }

    final class Builder extends ImmutableConfigMount.Builder {
        Builder() {}
    }
}
