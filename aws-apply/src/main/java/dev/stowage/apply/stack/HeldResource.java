package dev.stowage.apply.stack;

import dev.stowage.value.LogicalId;
import java.time.Instant;

/**
 * A resource that a stack holds.
 *
 * @param physicalId the id that its service gave it, a name or an ARN
 * @param since when it was last made or changed
 */
public record HeldResource(LogicalId id, String type, String physicalId, Instant since) {}
