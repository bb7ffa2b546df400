package dev.stowage.apply;

import dev.stowage.apply.operate.ServiceAddress;
import dev.stowage.apply.stack.StackName;
import dev.stowage.apply.stack.StackState;
import dev.stowage.value.LogicalId;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/**
 * The result of a deployment or removal.
 *
 * @param outputs the outputs of the stack, such as {@code LoadBalancerDNSName}; empty if it is gone
 * @param addresses the addresses of its services; empty if nobody waited for it, or if they could not be looked up
 */
public record Deployment(
        StackName stack, Outcome outcome, LinkedHashMap<LogicalId, String> outputs, Vector<ServiceAddress> addresses) {
    /** What was done. */
    public enum Outcome {
        CREATED,
        UPDATED,
        /** CloudFormation is still at work on it, and nobody waits for it. */
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
