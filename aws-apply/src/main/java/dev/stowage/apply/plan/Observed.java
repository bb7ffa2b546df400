package dev.stowage.apply.plan;

import dev.stowage.apply.stack.Leftover;
import dev.stowage.apply.stack.StackState;
import dev.stowage.apply.stack.WaitingChangeSet;
import dev.stowage.cfn.Template;
import dev.stowage.value.StowageStyle;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.time.Instant;
import org.immutables.value.Value;

/** What is there when a plan is made. */
@Value.Immutable
@StowageStyle
public interface Observed {
    /** The code of the region. */
    String region();

    /** When it was looked at. */
    Instant at();

    /** None where no stack has the name. */
    Option<StackState> stack();

    /** The template of a stack that runs. */
    Option<Template> deployed();

    /** What earlier runs left of templates. */
    Vector<Leftover> leftovers();

    /** The change sets that wait for their execution; looked for only where the stack runs and is to stay. */
    Vector<WaitingChangeSet> waiting();

    /** The file systems of the project that no other stack has; looked for only where the stack is to go. */
    Vector<StackVolume> volumes();

    static Builder builder() {
        return new Builder();
    }

    final class Builder extends ImmutableObserved.Builder {
        Builder() {}
    }
}
