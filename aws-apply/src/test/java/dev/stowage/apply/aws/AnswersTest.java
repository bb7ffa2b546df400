package dev.stowage.apply.aws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stowage.apply.stack.ChangeSetId;
import dev.stowage.apply.stack.ChangeSetName;
import dev.stowage.apply.stack.ChangeSetState;
import dev.stowage.apply.stack.WaitingChangeSet;
import dev.stowage.value.LogicalId;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Vector;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.cloudformation.model.Change;
import software.amazon.awssdk.services.cloudformation.model.ChangeSetStatus;
import software.amazon.awssdk.services.cloudformation.model.ChangeSetSummary;
import software.amazon.awssdk.services.cloudformation.model.DescribeChangeSetResponse;
import software.amazon.awssdk.services.cloudformation.model.ExecutionStatus;
import software.amazon.awssdk.services.cloudformation.model.Output;
import software.amazon.awssdk.services.cloudformation.model.Parameter;
import software.amazon.awssdk.services.cloudformation.model.ResourceChange;
import software.amazon.awssdk.services.cloudformation.model.Stack;
import software.amazon.awssdk.services.cloudformation.model.StackEvent;

class AnswersTest {
    /** Somebody may have chosen it, where the default is another one. */
    @Test
    void tellsOfAnEmptyValue() {
        Stack stack = Stack.builder()
                .stackName("shop")
                .stackId("arn:shop")
                .stackStatus("UPDATE_COMPLETE")
                .stackStatusReason("")
                .parameters(parameter("Domain", ""), parameter("Zone", "a"))
                .build();
        assertThat(Answers.stack(stack).values())
                .isEqualTo(LinkedHashMap.of(new LogicalId("Domain"), "", new LogicalId("Zone"), "a"));
        assertThat(Answers.stack(stack).reason()).isEmpty();
    }

    /** Only these fields of an event are promised. */
    @Test
    void readsAnEventThatTellsNoMoreThanItMust() {
        dev.stowage.apply.stack.StackEvent event = Answers.event(StackEvent.builder()
                .eventId("e1")
                .stackId("arn:shop")
                .stackName("shop")
                .timestamp(Instant.EPOCH)
                .build());
        assertThat(event.resource()).isEqualTo(new LogicalId("shop"));
        assertThat(event.ofStack()).isFalse();
        assertThat(event.isFailure()).isFalse();
    }

    @Test
    void knowsTheChangeSetsThatWaitForTheirExecution() {
        assertThat(Answers.waiting(listed(ExecutionStatus.AVAILABLE)))
                .containsExactly(new WaitingChangeSet(
                        new ChangeSetName("stowage-1"), new ChangeSetId("arn:changeSet/1"), Instant.EPOCH));
        assertThat(Answers.waiting(listed(ExecutionStatus.UNAVAILABLE))).isNotEmpty();
        assertThat(Answers.waiting(listed(ExecutionStatus.EXECUTE_IN_PROGRESS))).isEmpty();
        assertThat(Answers.waiting(ChangeSetSummary.builder()
                        .changeSetName("of-unknown-age")
                        .build()))
                .isEmpty();
    }

    private static ChangeSetSummary listed(ExecutionStatus execution) {
        return ChangeSetSummary.builder()
                .changeSetName("stowage-1")
                .changeSetId("arn:changeSet/1")
                .creationTime(Instant.EPOCH)
                .executionStatus(execution)
                .build();
    }

    /** Nor is anything of a change: one of which nothing is known is asked about. */
    @Test
    void readsAChangeThatTellsNothing() {
        Change change = Change.builder()
                .resourceChange(ResourceChange.builder().build())
                .build();
        DescribeChangeSetResponse answer = DescribeChangeSetResponse.builder()
                .status(ChangeSetStatus.CREATE_COMPLETE)
                .build();
        assertThat(Answers.changeSet(answer, Vector.of(change)).changes())
                .extracting(dev.stowage.apply.stack.ResourceChange::action)
                .containsExactly(dev.stowage.apply.stack.ResourceChange.Action.OTHER);
    }

    @Test
    void knowsAChangeSetThatIsGone() {
        DescribeChangeSetResponse answer = DescribeChangeSetResponse.builder()
                .status(ChangeSetStatus.DELETE_COMPLETE)
                .build();
        assertThat(Answers.changeSet(answer, Vector.empty()).status()).isEqualTo(ChangeSetState.Status.GONE);
    }

    @Test
    void readsAnOutputWithoutValue() {
        Stack stack = Stack.builder()
                .stackName("shop")
                .stackId("arn:shop")
                .stackStatus("CREATE_COMPLETE")
                .outputs(Output.builder().outputKey("Url").build())
                .build();
        assertThat(Answers.stack(stack).outputs()).isEqualTo(LinkedHashMap.of(new LogicalId("Url"), ""));
    }

    private static Parameter parameter(String key, String value) {
        return Parameter.builder().parameterKey(key).parameterValue(value).build();
    }
}
