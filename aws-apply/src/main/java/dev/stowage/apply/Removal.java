package dev.stowage.apply;

import dev.stowage.apply.plan.StackVolume;
import dev.stowage.apply.run.ObservationScope;
import dev.stowage.apply.stack.StackName;
import dev.stowage.compose.Project;
import dev.stowage.compose.Volume;
import dev.stowage.value.ProjectName;
import dev.stowage.value.StowageStyle;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import org.immutables.value.Value;

/** A project to remove, and what happens to its volumes. */
@Value.Immutable
@StowageStyle
public interface Removal {
    /** The project that the stack and the volumes must belong to. */
    ProjectName project();

    /** The name of the stack to remove. */
    StackName stack();

    /** The bucket in which an earlier run may have left a template. */
    Option<String> bucket();

    /** What happens to the volumes; by default they are kept. */
    @Value.Default
    default VolumeChoice volumes() {
        return VolumeChoice.KEPT;
    }

    /**
     * The ids of the file systems that the project's files declare external, which are never removed. None if there are no
     * files; then the tags alone tell which file systems the project's stacks have made.
     */
    Option<Vector<String>> external();

    /** Whether a volume is removed with the stack. */
    default boolean takes(StackVolume volume) {
        return volumes() == VolumeChoice.REMOVED && !external().exists(ids -> ids.contains(volume.id()));
    }

    /** The volumes that must be looked up first. */
    default ObservationScope.Sought sought() {
        return volumes() == VolumeChoice.REMOVED
                ? new ObservationScope.Sought.Left(project())
                : new ObservationScope.Sought.Held();
    }

    /** The file systems that a project declares external. */
    static Vector<String> external(Project project) {
        return project.volumes()
                .values()
                .toVector()
                .filter(Volume::external)
                .map(Volume::name)
                .map(id -> id.substring(id.lastIndexOf('/') + 1));
    }

    /** What becomes of the file systems that the removal of a stack keeps. */
    enum VolumeChoice {
        KEPT,
        /** They are removed, with all that is in them. */
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
