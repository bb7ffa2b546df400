package dev.stowage.cfn;

/** The type of a resource as CloudFormation names it: {@code AWS::ECS::Service}. */
public record ResourceType(String value) implements Comparable<ResourceType> {
    @Override
    public int compareTo(ResourceType other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
