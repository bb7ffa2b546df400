package dev.stowage.apply.stack;

import dev.stowage.value.LogicalId;
import dev.stowage.value.StowageStyle;
import io.vavr.collection.LinkedHashMap;
import org.immutables.value.Value;

/** A change set to be made. */
@Value.Immutable
@StowageStyle
public interface ChangeSetRequest {
    StackName stack();

    ChangeSetName name();

    ChangeSetKind kind();

    /** The template as JSON without white space. */
    String template();

    LinkedHashMap<LogicalId, ParameterValue> parameters();

    LinkedHashMap<String, String> tags();

    static Builder builder() {
        return new Builder();
    }

    final class Builder extends ImmutableChangeSetRequest.Builder {
        Builder() {}
    }
}
