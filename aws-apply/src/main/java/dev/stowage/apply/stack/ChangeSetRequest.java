package dev.stowage.apply.stack;

import dev.stowage.value.LogicalId;
import dev.stowage.value.StowageStyle;
import io.vavr.collection.LinkedHashMap;
import io.vavr.control.Option;
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

    /** Where the template lies, when it is too large to be sent with the request. */
    Option<String> templateUrl();

    @Value.Default
    default OnFailure onFailure() {
        return OnFailure.ROLL_BACK;
    }

    LinkedHashMap<LogicalId, ParameterValue> parameters();

    LinkedHashMap<String, String> tags();

    static Builder builder() {
        return new Builder();
    }

    final class Builder extends ImmutableChangeSetRequest.Builder {
        Builder() {}
    }
}
