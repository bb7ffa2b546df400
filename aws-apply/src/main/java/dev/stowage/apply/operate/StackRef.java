package dev.stowage.apply.operate;

import dev.stowage.apply.stack.StackName;
import dev.stowage.value.ProjectName;
import io.vavr.control.Option;

/**
 * Which deployment is meant.
 *
 * @param project to which the stack must belong; none for any, as the stack itself says it
 */
public record StackRef(StackName stack, Option<ProjectName> project) {
    /** The stack that {@code up} makes of a project where nothing else is said. */
    public static StackRef of(ProjectName project) {
        return new StackRef(StackName.of(project), Option.some(project));
    }
}
