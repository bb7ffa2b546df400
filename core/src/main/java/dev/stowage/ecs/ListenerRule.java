package dev.stowage.ecs;

import dev.stowage.value.LogicalId;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/**
 * Which requests of a listener go to a target group of their own; the rule with the lowest priority is tried first. The
 * alternate group gets none of them until a deployment shifts traffic. Of each part of a request there is one transform at most.
 */
public record ListenerRule(
        LogicalId id,
        Text listener,
        int priority,
        Vector<String> hosts,
        Vector<String> paths,
        Vector<Transform> transforms,
        Text targetGroup,
        Option<Text> alternate) {}
