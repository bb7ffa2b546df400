package dev.stowage.ecs;

import dev.stowage.value.LogicalId;
import io.vavr.collection.Vector;

/** Which requests of a listener go to a target group of their own; the rule with the lowest priority is tried first. */
public record ListenerRule(
        LogicalId id, Text listener, int priority, Vector<String> hosts, Vector<String> paths, Text targetGroup) {}
