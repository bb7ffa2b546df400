package dev.stowage.apply.aws;

import dev.stowage.apply.stack.ChangeSetId;
import dev.stowage.apply.stack.ChangeSetName;
import dev.stowage.apply.stack.ChangeSetState;
import dev.stowage.apply.stack.HeldResource;
import dev.stowage.apply.stack.ResourceChange;
import dev.stowage.apply.stack.StackId;
import dev.stowage.apply.stack.StackName;
import dev.stowage.apply.stack.StackState;
import dev.stowage.apply.stack.StackStatus;
import dev.stowage.apply.stack.WaitingChangeSet;
import dev.stowage.value.LogicalId;
import io.vavr.Tuple;
import io.vavr.collection.HashSet;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.LinkedHashSet;
import io.vavr.collection.Set;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import software.amazon.awssdk.services.cloudformation.model.Change;
import software.amazon.awssdk.services.cloudformation.model.ChangeSetSummary;
import software.amazon.awssdk.services.cloudformation.model.DescribeChangeSetResponse;
import software.amazon.awssdk.services.cloudformation.model.ExecutionStatus;
import software.amazon.awssdk.services.cloudformation.model.Stack;
import software.amazon.awssdk.services.cloudformation.model.StackEvent;
import software.amazon.awssdk.services.cloudformation.model.StackResourceSummary;

/** From the answers of the SDK to our values. */
final class Answers {
    /** Void, too, is one beside which another was executed. */
    private static final Set<ExecutionStatus> PAST = HashSet.of(
            ExecutionStatus.EXECUTE_IN_PROGRESS,
            ExecutionStatus.EXECUTE_COMPLETE,
            ExecutionStatus.EXECUTE_FAILED,
            ExecutionStatus.OBSOLETE);

    private Answers() {}

    static StackState stack(Stack stack) {
        return StackState.builder()
                .name(new StackName(stack.stackName()))
                .id(new StackId(stack.stackId()))
                .status(StackStatus.of(stack.stackStatusAsString()))
                .reason(text(stack.stackStatusReason()))
                .updated(Option.of(stack.lastUpdatedTime()))
                .tags(LinkedHashMap.ofEntries(Vector.ofAll(stack.tags()).map(tag -> Tuple.of(tag.key(), tag.value()))))
                .parameters(LinkedHashSet.ofAll(stack.parameters())
                        .map(parameter -> new LogicalId(parameter.parameterKey())))
                .values(LinkedHashMap.ofEntries(Vector.ofAll(stack.parameters())
                        .flatMap(parameter -> Option.of(parameter.parameterValue())
                                .map(value -> Tuple.of(new LogicalId(parameter.parameterKey()), value)))))
                .outputs(LinkedHashMap.ofEntries(Vector.ofAll(stack.outputs())
                        .map(output -> Tuple.of(
                                new LogicalId(output.outputKey()),
                                Option.of(output.outputValue()).getOrElse("")))))
                .build();
    }

    /** None of one that is executed, or was. Its time is not promised; without it nobody knows how old it is. */
    static Option<WaitingChangeSet> waiting(ChangeSetSummary listed) {
        return Option.of(listed.creationTime())
                .filter(since -> !PAST.contains(listed.executionStatus()))
                .map(since -> new WaitingChangeSet(
                        new ChangeSetName(listed.changeSetName()), new ChangeSetId(listed.changeSetId()), since));
    }

    /** What an event does not tell is empty: only its id, its stack and its time are promised ("StackEvent"). */
    static dev.stowage.apply.stack.StackEvent event(StackEvent event) {
        return dev.stowage.apply.stack.StackEvent.builder()
                .id(event.eventId())
                .at(event.timestamp())
                .resource(new LogicalId(text(event.logicalResourceId()).getOrElse(event.stackName())))
                .type(text(event.resourceType()).getOrElse(""))
                .physicalId(text(event.physicalResourceId()))
                .status(text(event.resourceStatusAsString()).getOrElse(""))
                .reason(text(event.resourceStatusReason()))
                .ofStack(event.stackId().equals(event.physicalResourceId()))
                .build();
    }

    static HeldResource resource(StackResourceSummary resource) {
        return new HeldResource(
                new LogicalId(resource.logicalResourceId()),
                resource.resourceType(),
                Option.of(resource.physicalResourceId()).getOrElse(""),
                resource.lastUpdatedTimestamp());
    }

    static ChangeSetState changeSet(DescribeChangeSetResponse answer, Vector<Change> changes) {
        Option<String> reason = text(answer.statusReason());
        return new ChangeSetState(status(answer, reason), reason, changes.flatMap(Answers::change));
    }

    private static ChangeSetState.Status status(DescribeChangeSetResponse answer, Option<String> reason) {
        if (PAST.contains(answer.executionStatus())) {
            return ChangeSetState.Status.EXECUTED;
        }
        return switch (answer.status()) {
            case CREATE_PENDING, CREATE_IN_PROGRESS -> ChangeSetState.Status.BEING_MADE;
            case CREATE_COMPLETE -> ChangeSetState.Status.READY;
            case DELETE_PENDING, DELETE_IN_PROGRESS, DELETE_COMPLETE -> ChangeSetState.Status.GONE;
            default ->
                reason.exists(Answers::saysNothingChanged) ? ChangeSetState.Status.EMPTY : ChangeSetState.Status.FAILED;
        };
    }

    /** CloudFormation has no code for it; these are the two sentences it uses. */
    private static boolean saysNothingChanged(String reason) {
        return reason.contains("didn't contain changes") || reason.contains("No updates are to be performed");
    }

    /** Nothing in it is promised ("ResourceChange"). */
    private static Option<ResourceChange> change(Change change) {
        return Option.of(change.resourceChange())
                .map(resource -> new ResourceChange(
                        new LogicalId(text(resource.logicalResourceId()).getOrElse("")),
                        text(resource.resourceType()).getOrElse(""),
                        action(text(resource.actionAsString()).getOrElse("")),
                        replacement(Option.of(resource.replacementAsString()))));
    }

    private static ResourceChange.Action action(String word) {
        return switch (word) {
            case "Add" -> ResourceChange.Action.ADD;
            case "Modify" -> ResourceChange.Action.MODIFY;
            case "Remove" -> ResourceChange.Action.REMOVE;
            default -> ResourceChange.Action.OTHER;
        };
    }

    private static ResourceChange.Replacement replacement(Option<String> word) {
        return switch (word.getOrElse("False")) {
            case "True" -> ResourceChange.Replacement.YES;
            case "Conditional" -> ResourceChange.Replacement.PERHAPS;
            default -> ResourceChange.Replacement.NO;
        };
    }

    private static Option<String> text(@org.jspecify.annotations.Nullable String text) {
        return Option.of(text).filter(known -> !known.isEmpty());
    }
}
