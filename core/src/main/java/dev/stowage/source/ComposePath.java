package dev.stowage.source;

import dev.stowage.value.ConfigName;
import dev.stowage.value.JobName;
import dev.stowage.value.NetworkName;
import dev.stowage.value.SecretName;
import dev.stowage.value.ServiceName;
import dev.stowage.value.VolumeName;
import io.vavr.collection.Vector;

/** Where the parts of an application stand in the model (Compose Specification, "Compose application model"). */
public final class ComposePath {
    /** The top-level elements whose parts become containers. */
    public static final Vector<String> WORKLOADS = Vector.of("services", "jobs");

    /** The top-level elements that services share, and that have a name outside of the project. */
    public static final Vector<String> RESOURCES = Vector.of("volumes", "networks", "secrets", "configs");

    /** The top-level elements whose parts have names. */
    public static final Vector<String> SECTIONS = WORKLOADS.appendAll(RESOURCES).append("models");

    private static final String EXTENSION = "x-";

    private ComposePath() {}

    /** Whether an attribute is one of the user's own (Compose Specification, "Extensions"). */
    public static boolean isExtension(String key) {
        return key.startsWith(EXTENSION);
    }

    public static AttributePath service(ServiceName name) {
        return AttributePath.of("services", name.value());
    }

    public static AttributePath job(JobName name) {
        return AttributePath.of("jobs", name.value());
    }

    /** The port at this position, from 0, among the ports of a service. */
    public static AttributePath port(ServiceName service, int position) {
        return service(service).key("ports").index(position);
    }

    public static AttributePath network(NetworkName name) {
        return AttributePath.of("networks", name.value());
    }

    public static AttributePath volume(VolumeName name) {
        return AttributePath.of("volumes", name.value());
    }

    public static AttributePath secret(SecretName name) {
        return AttributePath.of("secrets", name.value());
    }

    public static AttributePath config(ConfigName name) {
        return AttributePath.of("configs", name.value());
    }
}
