package dev.stowage.apply.stack;

import dev.stowage.value.ProjectName;

/** The name of a stack, unique in one account and region. */
public record StackName(String value) {
    /** The stack of a project: CloudFormation takes no {@code _}, and no digit in front. */
    public static StackName of(ProjectName project) {
        String dashed = project.value().replace('_', '-');
        return new StackName(Character.isDigit(dashed.charAt(0)) ? "s-" + dashed : dashed);
    }

    @Override
    public String toString() {
        return value;
    }
}
