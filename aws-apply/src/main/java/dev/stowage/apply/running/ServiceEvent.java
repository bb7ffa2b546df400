package dev.stowage.apply.running;

import java.time.Instant;

/**
 * Something that ECS did to a service, in its own words.
 *
 * @param id unique among all events
 */
public record ServiceEvent(String id, Instant at, String message) {}
