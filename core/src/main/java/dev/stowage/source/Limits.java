package dev.stowage.source;

import dev.stowage.value.StowageStyle;
import org.immutables.value.Value;

/** Bounds that keep a broken or hostile document from using up time and memory. Passing one is a problem. */
@Value.Immutable
@StowageStyle
public interface Limits {
    /** The largest file that is read, in bytes. */
    @Value.Default
    default long fileBytes() {
        return 8L << 20;
    }

    /** How many values one document may have, aliases counted once (<i>compose-go v2.16.2</i>, MaxNodeVisits). */
    @Value.Default
    default int nodeVisits() {
        return 100_000;
    }

    /**
     * How many values the documents of a file may have, those of earlier documents counted again for each later one: a
     * document is merged with all before it, and the whole is gone through again.
     */
    @Value.Default
    default int mergedValues() {
        return 1_000_000;
    }

    /** How deep lists and mappings may stand in each other: as deep as a stack of the usual size holds them. */
    @Value.Default
    default int depth() {
        return 320;
    }

    static Limits defaults() {
        return builder().build();
    }

    static Builder builder() {
        return new Builder();
    }

    final class Builder extends ImmutableLimits.Builder {
        Builder() {}
    }
}
