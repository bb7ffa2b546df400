package dev.stowage.compose;

import dev.stowage.value.Bytes;
import dev.stowage.value.StowageStyle;
import io.vavr.control.Option;
import org.immutables.value.Value;

/** What is special to a file system in memory. */
@Value.Immutable
@StowageStyle
public interface TmpfsOptions extends Extensible {
    Option<Bytes> size();

    /** The file mode as a number. */
    Option<Long> mode();

    static Builder builder() {
        return new Builder();
    }

    final class Builder extends ImmutableTmpfsOptions.Builder {
        Builder() {}
    }
}
