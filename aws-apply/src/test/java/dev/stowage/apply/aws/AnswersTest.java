package dev.stowage.apply.aws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stowage.value.LogicalId;
import io.vavr.collection.LinkedHashMap;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.cloudformation.model.Parameter;
import software.amazon.awssdk.services.cloudformation.model.Stack;

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

    private static Parameter parameter(String key, String value) {
        return Parameter.builder().parameterKey(key).parameterValue(value).build();
    }
}
