package dev.stowage.cfn;

import dev.stowage.value.Name;

/** The type of a resource as CloudFormation names it: {@code AWS::ECS::Service}. */
public record ResourceType(String value) implements Name<ResourceType> {
    @Override
    public String toString() {
        return value;
    }
}
