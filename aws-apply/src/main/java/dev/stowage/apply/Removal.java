package dev.stowage.apply;

import dev.stowage.apply.stack.StackName;
import dev.stowage.value.ProjectName;
import dev.stowage.value.StowageStyle;
import io.vavr.control.Option;
import org.immutables.value.Value;

/** What to remove. */
@Value.Immutable
@StowageStyle
public interface Removal {
    ProjectName project();

    StackName stack();

    /** A bucket in which an earlier run may have left a template. */
    Option<String> bucket();

    @Value.Default
    default Volumes volumes() {
        return Volumes.KEPT;
    }

    /** What becomes of the file systems that the removal of a stack keeps. */
    enum Volumes {
        KEPT,
        /** They go, with all that is in them. */
        REMOVED
    }

    static Removal of(ProjectName project, StackName stack) {
        return builder().project(project).stack(stack).build();
    }

    static Builder builder() {
        return new Builder();
    }

    final class Builder extends ImmutableRemoval.Builder {
        Builder() {}
    }
}
