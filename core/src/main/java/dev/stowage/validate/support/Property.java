package dev.stowage.validate.support;

/**
 * A property that CloudFormation has for a type of resources (AWS CloudFormation Template Reference Guide, "Resource and
 * property reference").
 *
 * @param type as {@code ECS::TaskDefinition}, without the vendor
 * @param path the names on the way down to it, as {@code ContainerDefinitions.Image}, past lists; empty for the resource
 *     itself
 */
public record Property(String type, String path) {
    /** What stands before the properties of a task, of its containers, and of a service. */
    static final String TASK = "ECS::TaskDefinition ";

    static final String CONTAINER = TASK + "ContainerDefinitions.";
    static final String SERVICE = "ECS::Service ";

    /** A type, and after a space the path, if any. */
    static Property of(String written) {
        int space = written.indexOf(' ');
        return space < 0
                ? new Property(written, "")
                : new Property(written.substring(0, space), written.substring(space + 1));
    }

    @Override
    public String toString() {
        return path.isEmpty() ? type : type + " " + path;
    }
}
