package dev.stowage.compose;

import dev.stowage.value.StowageStyle;
import io.vavr.control.Option;
import org.immutables.value.Value;

/** What is special to mounting an image. */
@Value.Immutable
@StowageStyle
public interface ImageOptions extends Extensible {
    Option<String> subpath();

    static Builder builder() {
        return new Builder();
    }

    final class Builder extends ImmutableImageOptions.Builder {
        Builder() {}
    }
}
