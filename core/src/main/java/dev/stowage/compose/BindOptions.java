package dev.stowage.compose;

import dev.stowage.value.StowageStyle;
import io.vavr.control.Option;
import org.immutables.value.Value;

/** What is special to mounting a path of the host. */
@Value.Immutable
@StowageStyle
public interface BindOptions extends Extensible {
    Option<String> propagation();

    /** Whether a directory is made when the source does not exist. */
    @Value.Default
    default boolean createHostPath() {
        return true;
    }

    Option<RecursiveMount> recursive();

    Option<SelinuxLabel> selinux();

    static Builder builder() {
        return new Builder();
    }

    final class Builder extends ImmutableBindOptions.Builder {
        Builder() {}
    }
}
