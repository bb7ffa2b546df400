package dev.stowage.apply.stack;

import dev.stowage.value.ProjectName;
import io.vavr.control.Option;
import java.util.regex.Pattern;

/**
 * The name of a stack, unique in one account and region: letters, digits and dashes, a letter first (CloudFormation API
 * Reference, "CreateStack"). One of more than 128 characters is refused by CloudFormation.
 */
public record StackName(String value) {
    private static final Pattern FORM = Pattern.compile("[a-zA-Z][-a-zA-Z0-9]*");
    private static final int LONGEST = 128;

    public StackName {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not the name of a stack: " + value);
        }
    }

    /**
     * The stack of a project: CloudFormation takes no {@code _}, and no digit in front.
     *
     * @throws IllegalArgumentException where no stack can have the name: it has other characters than projects have
     */
    public static StackName of(ProjectName project) {
        return new StackName(spelled(project.value()));
    }

    /** The stack of a project that someone typed; none when no project is called so. */
    public static Option<StackName> ofProject(String typed) {
        return parse(spelled(typed));
    }

    /** A name that someone typed; none when a stack cannot have it. */
    public static Option<StackName> parse(String text) {
        return Option.when(text.length() <= LONGEST && FORM.matcher(text).matches(), () -> new StackName(text));
    }

    private static String spelled(String project) {
        String dashed = project.replace('_', '-');
        return dashed.matches("(?s)[0-9].*") ? "s-" + dashed : dashed;
    }

    @Override
    public String toString() {
        return value;
    }
}
