package dev.stowage.value;

/**
 * The name of a resource, parameter or output inside one template: letters and digits only, unique in the template
 * (CloudFormation User Guide, "Resources").
 */
public record LogicalId(String value) implements Name<LogicalId> {
    @Override
    public String toString() {
        return value;
    }
}
