package dev.stowage.value;

import java.util.Objects;

/**
 * The name of a resource, parameter or output inside one template: letters and digits only, unique in the template
 * (CloudFormation User Guide, "Resources").
 */
public record LogicalId(String value) implements Name<LogicalId> {
    public LogicalId {
        Objects.requireNonNull(value);
    }

    /** Whether CloudFormation takes it; what a file or a program says may be anything. */
    public boolean isWellFormed() {
        return value.matches("[A-Za-z0-9]+");
    }

    @Override
    public String toString() {
        return value;
    }
}
