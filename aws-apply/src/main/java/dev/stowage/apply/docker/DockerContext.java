package dev.stowage.apply.docker;

import io.vavr.control.Option;

/**
 * A context of the Docker client.
 *
 * @param type as the file says it: {@code ecs}, or {@code moby} where it says nothing
 * @param ecs what it says of AWS; none for any other type
 */
public record DockerContext(String name, String type, String description, Option<EcsContext> ecs) {
    /** The context that every client has, and no file. */
    public static final String DEFAULT = "default";

    static final String ECS = "ecs";
    static final String MOBY = "moby";

    static DockerContext ofClient() {
        return new DockerContext(DEFAULT, MOBY, "", Option.none());
    }
}
