package dev.stowage.apply.aws;

import dev.stowage.apply.stack.ChangeSetId;
import dev.stowage.apply.stack.ChangeSetName;
import dev.stowage.apply.stack.ChangeSetRequest;
import dev.stowage.apply.stack.ChangeSetState;
import dev.stowage.apply.stack.ClientToken;
import dev.stowage.apply.stack.HeldResource;
import dev.stowage.apply.stack.StackId;
import dev.stowage.apply.stack.StackName;
import dev.stowage.apply.stack.StackState;
import dev.stowage.apply.stack.WaitingChangeSet;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import io.vavr.control.Option;

/** AWS CloudFormation. Actions without an answer return the failure, or none when they were accepted. */
public interface Stacks {
    /** The stack that has this name now; none when there is none. */
    Either<ServiceFailure, Option<StackState>> describe(StackName name);

    /** This very stack, also after it was deleted; none when CloudFormation has forgotten it. */
    Either<ServiceFailure, Option<StackState>> describe(StackId id);

    /** The stacks of account and region that carry a tag of this key, by name. */
    Either<ServiceFailure, Vector<StackState>> tagged(String key);

    /** The resources of a stack, but for those that are gone, and those still being made that have no id yet. */
    Either<ServiceFailure, Vector<HeldResource>> resources(StackId id);

    /** Whether a stack holds the resource with this id of its service. */
    Either<ServiceFailure, Boolean> holds(String physicalId);

    /** A page of events, the newest first. */
    Either<ServiceFailure, EventPage> events(StackId id, Option<String> page);

    /** The template of a stack as it was sent. */
    Either<ServiceFailure, String> template(StackId id);

    /** Begins to make a change set; a creation makes the stack, empty, with it. */
    Either<ServiceFailure, Made> makeChangeSet(ChangeSetRequest request);

    /** The change sets that wait for their execution, without those that cannot be executed any more. */
    Either<ServiceFailure, Vector<WaitingChangeSet>> waiting(StackId stack);

    /** The change set that has this name now, with all its changes. */
    Either<ServiceFailure, ChangeSetState> changeSet(StackName stack, ChangeSetName name);

    /** This very change set, with all its changes. */
    Either<ServiceFailure, ChangeSetState> changeSet(StackName stack, ChangeSetId id);

    /** Deletes the change set that has this name now. */
    Option<ServiceFailure> deleteChangeSet(StackName stack, ChangeSetName name);

    /** Deletes this very change set. */
    Option<ServiceFailure> deleteChangeSet(StackName stack, ChangeSetId id);

    /** Begins to execute this very change set. What this operation made is removed when it fails, retained resources too. */
    Option<ServiceFailure> execute(StackName stack, ChangeSetId id, ClientToken token);

    /** Begins to delete. */
    Option<ServiceFailure> delete(StackId stack, ClientToken token);

    /** Begins to go on with a rollback that has failed (AWS CloudFormation API Reference, "ContinueUpdateRollback"). */
    Option<ServiceFailure> continueRollback(StackId stack, ClientToken token);

    /** Begins to roll back an update that failed and was left so (AWS CloudFormation API Reference, "RollbackStack"). */
    Option<ServiceFailure> rollBack(StackId stack, ClientToken token);

    /** A change set that is being made, and the stack that it is for. */
    record Made(StackId stack, ChangeSetId changeSet) {}
}
