package dev.stowage.apply.stack;

import dev.stowage.value.LogicalId;
import dev.stowage.value.StowageStyle;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.LinkedHashSet;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.time.Instant;
import org.immutables.value.Value;

/** A stack as CloudFormation describes it. */
@Value.Immutable
@StowageStyle
public interface StackState {
    /**
     * The tag by which a resource says which stack made it. It stays when the stack is gone (CloudFormation User Guide, "Resource
     * tag").
     */
    String STACK_TAG = "aws:cloudformation:stack-name";

    StackName name();

    StackId id();

    StackStatus status();

    Option<String> reason();

    /** When it was last begun to change it; none of one that never was (CloudFormation API Reference, "Stack"). */
    Option<Instant> updated();

    LinkedHashMap<String, String> tags();

    /** The parameters that have a value in the deployed stack; the values of secret ones are never told. */
    LinkedHashSet<LogicalId> parameters();

    /** The values of parameters as CloudFormation tells them: those of secret ones as asterisks. */
    LinkedHashMap<LogicalId, String> values();

    LinkedHashMap<LogicalId, String> outputs();

    /** The change sets that were made and not executed. Asked only of a stack that holds nothing else. */
    Vector<ChangeSetName> changeSets();

    static Builder builder() {
        return new Builder();
    }

    final class Builder extends ImmutableStackState.Builder {
        Builder() {}
    }
}
