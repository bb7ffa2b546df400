package dev.stowage.validate.subject;

import io.vavr.collection.Vector;

/**
 * The attributes that say how big a service is, by their keys in it (Compose Deploy Specification, "resources"; Compose
 * Specification, {@code cpus}, {@code mem_limit} and {@code mem_reservation}).
 */
public final class SizeAttributes {
    public static final String LIMITS = "deploy.resources.limits";
    public static final String RESERVATIONS = "deploy.resources.reservations";

    public static final String CPU_LIMIT = LIMITS + ".cpus";
    public static final String CPU_RESERVATION = RESERVATIONS + ".cpus";
    public static final String MEMORY_LIMIT = LIMITS + ".memory";
    public static final String MEMORY_RESERVATION = RESERVATIONS + ".memory";

    /** Those that say how many CPUs: the first that is written counts. */
    public static final Vector<String> OF_CPU = Vector.of(CPU_LIMIT, "cpus", CPU_RESERVATION);

    /** Those that say how much memory: the first that is written counts. */
    public static final Vector<String> OF_MEMORY =
            Vector.of(MEMORY_LIMIT, "mem_limit", MEMORY_RESERVATION, "mem_reservation");

    private SizeAttributes() {}
}
