package dev.stowage.apply.stack;

import dev.stowage.value.ProjectName;
import io.vavr.control.Option;

/** The name of a stack, unique in one account and region. */
public record StackName(String value) {
    /** The stack of a project: CloudFormation takes no {@code _}, and no digit in front. */
    public static StackName of(ProjectName project) {
        String dashed = project.value().replace('_', '-');
        return new StackName(Character.isDigit(dashed.charAt(0)) ? "s-" + dashed : dashed);
    }

    /** A name that someone typed (CloudFormation API Reference, "CreateStack"); none when a stack cannot have it. */
    public static Option<StackName> parse(String text) {
        return Option.when(text.matches("[a-zA-Z][-a-zA-Z0-9]{0,127}"), new StackName(text));
    }

    @Override
    public String toString() {
        return value;
    }
}
