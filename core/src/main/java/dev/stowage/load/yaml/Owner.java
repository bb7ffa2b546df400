package dev.stowage.load.yaml;

import io.vavr.collection.Vector;

/** What attributes stand in, by the patterns of its places in a Compose document. */
public enum Owner {
    SERVICES("services.*"),
    JOBS("jobs.*"),
    /** Services and jobs. */
    WORKLOADS("services.*", "jobs.*"),
    /** Whatever becomes a container: services, jobs, and what runs before a service starts. */
    CONTAINERS("services.*", "jobs.*", "services.*.pre_start.[]"),
    NETWORKS("networks.*"),
    VOLUMES("volumes.*"),
    SECRETS("secrets.*"),
    CONFIGS("configs.*"),
    /** What services share. */
    RESOURCES("networks.*", "volumes.*", "secrets.*", "configs.*");

    @SuppressWarnings("ImmutableEnumChecker") // Vavr vectors are immutable, they only lack the annotation.
    private final Vector<String> places;

    Owner(String... places) {
        this.places = Vector.of(places);
    }

    Vector<String> places() {
        return places;
    }
}
