package dev.stowage.apply.stack;

import io.vavr.collection.Vector;
import io.vavr.control.Option;

/** A change set as CloudFormation describes it. */
public record ChangeSetState(Status status, Option<String> reason, Vector<ResourceChange> changes) {
    /** How far a change set has come. */
    public enum Status {
        /** CloudFormation still compares. */
        BEING_MADE,
        READY,
        /** There is nothing to change. CloudFormation calls it a failure. */
        EMPTY,
        FAILED,
        /** It is being executed, or was, or another one of its stack. */
        EXECUTED,
        /** It is being deleted, or was. */
        GONE
    }
}
