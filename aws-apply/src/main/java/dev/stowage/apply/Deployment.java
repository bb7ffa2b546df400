package dev.stowage.apply;

import dev.stowage.apply.stack.StackName;
import dev.stowage.apply.stack.StackState;
import dev.stowage.value.LogicalId;
import io.vavr.collection.LinkedHashMap;
import io.vavr.control.Option;

/**
 * What has become of a stack.
 *
 * @param outputs what the template tells of it, such as {@code LoadBalancerDNSName}; empty for one that is gone
 */
public record Deployment(StackName stack, Outcome outcome, LinkedHashMap<LogicalId, String> outputs) {
    /** What was done. */
    public enum Outcome {
        CREATED,
        UPDATED,
        /** CloudFormation is at work on it, and nobody waits. */
        STARTED,
        /** It was as wanted already. */
        UNCHANGED,
        REMOVED,
        /** There was nothing to remove. */
        ABSENT
    }

    static Deployment of(StackName stack, Outcome outcome, Option<StackState> state) {
        return new Deployment(stack, outcome, state.map(StackState::outputs).getOrElse(LinkedHashMap.empty()));
    }
}
