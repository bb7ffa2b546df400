package dev.stowage.apply;

import dev.stowage.apply.operate.ServiceAddress;
import dev.stowage.apply.stack.StackName;
import dev.stowage.apply.stack.StackState;
import dev.stowage.value.LogicalId;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/**
 * What has become of a stack.
 *
 * @param outputs what the template tells of it, such as {@code LoadBalancerDNSName}; empty for one that is gone
 * @param addresses where its services are reached; empty while nobody waits for it, and where that could not be asked
 */
public record Deployment(
        StackName stack, Outcome outcome, LinkedHashMap<LogicalId, String> outputs, Vector<ServiceAddress> addresses) {
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
        return new Deployment(
                stack, outcome, state.map(StackState::outputs).getOrElse(LinkedHashMap.empty()), Vector.empty());
    }

    Deployment withOutcome(Outcome other) {
        return new Deployment(stack, other, outputs, addresses);
    }

    Deployment withAddresses(Vector<ServiceAddress> known) {
        return new Deployment(stack, outcome, outputs, known);
    }
}
