package dev.stowage.apply.run;

import dev.stowage.apply.stack.StackName;
import dev.stowage.value.ProjectName;
import io.vavr.control.Option;

/**
 * What is looked at before a plan is made.
 *
 * @param bucket the bucket that the user gave for templates
 * @param volumesOf the project whose file systems are looked for
 */
public record Glance(StackName stack, Option<String> bucket, Option<ProjectName> volumesOf) {
    /** At the stack, and at what earlier runs left. */
    public Glance(StackName stack, Option<String> bucket) {
        this(stack, bucket, Option.none());
    }
}
