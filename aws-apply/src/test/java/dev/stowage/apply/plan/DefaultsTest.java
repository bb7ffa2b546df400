package dev.stowage.apply.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stowage.apply.stack.ParameterValue;
import dev.stowage.apply.stack.StackId;
import dev.stowage.apply.stack.StackName;
import dev.stowage.apply.stack.StackState;
import dev.stowage.apply.stack.StackStatus;
import dev.stowage.cfn.Template;
import dev.stowage.ecs.Parameter;
import dev.stowage.value.Dialect;
import dev.stowage.value.LogicalId;
import dev.stowage.value.ProjectName;
import io.vavr.control.Option;
import org.junit.jupiter.api.Test;

class DefaultsTest {
    private static final LogicalId ZONE = new LogicalId("Zone");

    @Test
    void letsANewDefaultTakeEffect_whereNobodyChoseAnother() {
        assertThat(value(desired("b"), Option.some("a"), "a")).contains(new ParameterValue.Plain("b"));
        assertThat(Planner.preview(desired("b"), observed(Option.some("a"), "a"))
                        .get()
                        .plan()
                        .steps())
                .isNotEmpty();
    }

    @Test
    void keepsWhatWasChosen() {
        assertThat(value(desired("b"), Option.some("a"), "c")).contains(ParameterValue.DEPLOYED);
        assertThat(value(desired("a"), Option.some("a"), "c")).contains(ParameterValue.DEPLOYED);
        assertThat(value(desired("b"), Option.some("a"), "b")).contains(ParameterValue.DEPLOYED);
    }

    /** Asterisks are no default, so what is masked stays. */
    @Test
    void keepsWhatCloudFormationMasks() {
        assertThat(value(desired("b"), Option.some("a"), "****")).contains(ParameterValue.DEPLOYED);
    }

    @Test
    void sendsNothingWhereTheDefaultIsTheSame() {
        assertThat(value(desired("a"), Option.some("a"), "a")).isEmpty();
    }

    @Test
    void keepsAValueThatHadToBeGiven_unlessTheFileItselfNowNamesOne() {
        assertThat(value(desired("b"), Option.none(), "a")).contains(ParameterValue.DEPLOYED);
        Desired named = Desired.builder()
                .from(desired("b"))
                .addParameter(new Parameter.Vpc(ZONE, Option.some("b")))
                .build();
        assertThat(value(named, Option.none(), "a")).contains(new ParameterValue.Plain("b"));
    }

    @Test
    void takesWhatIsGivenNow() {
        Desired given = Desired.builder().from(desired("b")).putValue(ZONE, "d").build();
        assertThat(value(given, Option.some("a"), "c")).contains(new ParameterValue.Plain("d"));
    }

    private static Option<ParameterValue> value(Desired desired, Option<String> before, String deployed) {
        Step step =
                Planner.up(desired, observed(before, deployed)).get().steps().head();
        return ((Step.MakeChangeSet) step).request().parameters().get(ZONE);
    }

    private static Desired desired(String byDefault) {
        return Desired.builder()
                .stack(new StackName("shop"))
                .project(new ProjectName("shop"))
                .template(template(Option.some(byDefault)))
                .build();
    }

    private static Observed observed(Option<String> before, String value) {
        return Observed.builder()
                .from(Seen.of(Option.some(StackState.builder()
                        .name(new StackName("shop"))
                        .id(new StackId("arn:aws:cloudformation:eu-west-1:1:stack/shop/1"))
                        .status(StackStatus.UPDATE_COMPLETE)
                        .putTag(StackState.PROJECT_TAG, "shop")
                        .addParameter(ZONE)
                        .putValue(ZONE, value)
                        .build())))
                .deployed(Option.some(template(before)))
                .build();
    }

    private static Template template(Option<String> byDefault) {
        return Template.builder()
                .from(Seen.template(Dialect.MODERN))
                .putParameter(
                        ZONE,
                        dev.stowage.cfn.Parameter.builder()
                                .type("String")
                                .defaultValue(byDefault)
                                .build())
                .build();
    }
}
