package dev.stowage.compose;

import dev.stowage.value.StowageStyle;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import org.immutables.value.Value;

/** A language model (Compose Specification, "Models top-level element"). */
@Value.Immutable
@StowageStyle
public interface Model extends Extensible {
    Option<String> name();

    /** The reference of the model. */
    Option<String> model();

    /** Tokens. */
    Option<Integer> contextSize();

    Vector<String> runtimeFlags();

    static Builder builder() {
        return new Builder();
    }

    final class Builder extends ImmutableModel.Builder {
        Builder() {}
    }
}
