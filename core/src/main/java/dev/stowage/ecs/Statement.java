package dev.stowage.ecs;

import dev.stowage.value.OneOrMany;
import dev.stowage.value.StowageStyle;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import org.immutables.value.Value;

/** One permission in a policy. */
@Value.Immutable
@StowageStyle
public interface Statement {
    OneOrMany<String> actions();

    /** None in a trust policy. */
    Option<OneOrMany<Text>> resources();

    Option<Principal> principal();

    /** An empty list is spelled as an empty condition, none not at all. */
    Option<Vector<Condition>> conditions();

    static Builder builder() {
        return new Builder();
    }

    final class Builder extends ImmutableStatement.Builder {
        Builder() {}
    }
}
