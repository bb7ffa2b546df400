package dev.stowage.apply.running;

import io.vavr.collection.Vector;
import io.vavr.control.Option;

/**
 * What a task is made of.
 *
 * @param id the ARN, with the revision
 */
public record TaskDefinition(String id, Vector<ContainerDefinition> containers) {
    public String family() {
        return family(id);
    }

    public Option<ContainerDefinition> container(String name) {
        return containers.find(container -> container.name().equals(name));
    }

    /** The family in an ARN such as {@code arn:aws:ecs:eu-west-1:1:task-definition/shop-web:3}. */
    public static String family(String id) {
        String last = id.substring(id.lastIndexOf('/') + 1);
        int revision = last.lastIndexOf(':');
        return revision < 0 ? last : last.substring(0, revision);
    }
}
