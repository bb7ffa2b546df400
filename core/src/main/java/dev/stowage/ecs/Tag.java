package dev.stowage.ecs;

/** A label on a resource. */
public record Tag(String key, String value) {
    /** By which a stack and what is in it say of which project they are; those of the retired Docker integration do, too. */
    public static final String PROJECT = "com.docker.compose.project";

    /** By which a service of ECS says which service of the Compose file it is. */
    public static final String SERVICE = "com.docker.compose.service";

    /** By which a file system says which volume of the project it is. */
    public static final String VOLUME = "com.docker.compose.volume";

    /** By which a security group says which network of the project it is. */
    public static final String NETWORK = "com.docker.compose.network";
}
