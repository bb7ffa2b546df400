package dev.stowage.compose;

import dev.stowage.value.ServiceName;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import org.immutables.value.Value;

/** The attributes that services and jobs have in common. */
public interface Workload extends Container {
    Vector<String> profiles();

    Option<Build> build();

    /** What starts first: services and, for a job, jobs too, which share one space of names. */
    LinkedHashMap<ServiceName, Dependency> dependsOn();

    /** {@code port[-port][/protocol]} each. */
    Vector<String> expose();

    Vector<PortMapping> ports();

    Option<Healthcheck> healthcheck();

    @Value.Default
    default boolean stdinOpen() {
        return false;
    }

    @Value.Default
    default boolean tty() {
        return false;
    }
}
