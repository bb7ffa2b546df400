package dev.stowage.value;

/**
 * The name of a resource, parameter or output inside one template: letters and digits only, unique in the template
 * (CloudFormation User Guide, "Resources").
 */
public record LogicalId(String value) implements Comparable<LogicalId> {
    @Override
    public int compareTo(LogicalId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
