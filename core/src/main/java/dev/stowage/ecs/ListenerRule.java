package dev.stowage.ecs;

import dev.stowage.value.LogicalId;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/**
 * Which requests of a listener go to a target group of their own; the rule with the lowest priority is tried first. The
 * alternate group gets none of them until a deployment shifts traffic.
 */
public record ListenerRule(
        LogicalId id,
        Text listener,
        int priority,
        Vector<String> hosts,
        Vector<String> paths,
        Text targetGroup,
        Option<Text> alternate) {}
