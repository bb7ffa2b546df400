package dev.stowage.extension;

import dev.stowage.value.StowageStyle;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import org.immutables.value.Value;

/** Which requests of a shared listener reach a service: by host, by path, or both; and what is changed of them on the way. */
@Value.Immutable
@StowageStyle
public interface RoutingRule {
    /** The largest priority (Elastic Load Balancing API Reference, "CreateRule"). */
    int LAST = 50_000;

    Vector<String> hosts();

    Vector<String> paths();

    /** 1 to 50000; the lowest is tried first. */
    Option<Integer> priority();

    /** Of the path and the query. */
    Option<Rewrite> urlRewrite();

    /** Of the header {@code Host}. */
    Option<Rewrite> hostRewrite();

    static Builder builder() {
        return new Builder();
    }

    final class Builder extends ImmutableRoutingRule.Builder {
        Builder() {}
    }
}
