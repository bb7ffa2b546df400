package dev.stowage.apply.running;

import dev.stowage.value.StowageStyle;
import org.immutables.value.Value;

/** A way into a container, for the plug-in of AWS Systems Manager. */
@Value.Immutable
@StowageStyle
public interface Session {
    String id();

    /** The address. */
    String stream();

    /** Who has it is let in. */
    @Value.Redacted
    String token();

    static Builder builder() {
        return new Builder();
    }

    final class Builder extends ImmutableSession.Builder {
        Builder() {}
    }
}
