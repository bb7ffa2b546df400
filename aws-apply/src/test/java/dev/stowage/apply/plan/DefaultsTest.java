package dev.stowage.apply.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stowage.apply.stack.ParameterValue;
import dev.stowage.apply.stack.StackId;
import dev.stowage.apply.stack.StackName;
import dev.stowage.apply.stack.StackState;
import dev.stowage.apply.stack.StackStatus;
import dev.stowage.cfn.Template;
import dev.stowage.ecs.Parameter;
import dev.stowage.load.contents.Content;
import dev.stowage.problem.Problem;
import dev.stowage.problem.ProblemId;
import dev.stowage.value.Dialect;
import dev.stowage.value.LogicalId;
import dev.stowage.value.ProjectName;
import dev.stowage.value.SecretName;
import dev.stowage.value.SecretText;
import dev.stowage.value.ServiceName;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.nio.charset.StandardCharsets;
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

    /** The default of an image comes from an overlay, and nobody has given a value by a wrong way. */
    @Test
    void letsANewDefaultOfAnImageTakeEffect_whereNoImageIsGiven() {
        assertThat(value(image("b"), Option.some("a"), "a")).contains(new ParameterValue.Plain("b"));
        assertThat(value(image("b"), Option.some("a"), "c")).contains(ParameterValue.DEPLOYED);
        assertThat(value(image("b"), Option.none(), "c")).contains(ParameterValue.DEPLOYED);
    }

    @Test
    void takesAnImageThatIsGiven_whateverItsDefault() {
        for (String deployed : Vector.of("a", "c")) {
            assertThat(value(withImage(image("b")), Option.some("a"), deployed))
                    .contains(new ParameterValue.Plain("d"));
            assertThat(value(withImage(image("a")), Option.some("a"), deployed))
                    .contains(new ParameterValue.Plain("d"));
        }
    }

    @Test
    void takesTheContentOfASecretThatIsGiven_whateverItsDefault() {
        SecretName secret = new SecretName("zone");
        SecretText text = SecretText.of("d".getBytes(StandardCharsets.UTF_8));
        Desired given = Desired.builder()
                .from(desired("b"))
                .addParameter(new Parameter.SecretContent(ZONE, secret))
                .putSecret(secret, new Content.Known<>(text))
                .build();
        assertThat(value(given, Option.some("a"), "****")).contains(new ParameterValue.Secret(text));
        Desired unknown = Desired.builder()
                .from(given)
                .secrets(LinkedHashMap.of(secret, new Content.Unknown<>("is not there")))
                .build();
        assertThat(value(unknown, Option.some("a"), "****")).contains(ParameterValue.DEPLOYED);
    }

    @Test
    void refusesAnImageThatIsGivenByAWrongWay() {
        Desired given = Desired.builder().from(image("b")).putValue(ZONE, "d").build();
        assertThat(Planner.up(given, observed(Option.some("a"), "a")).getLeft().all().map(Problem::id))
                .containsExactly(ProblemId.PARAMETER_NOT_NEEDED);
    }

    private static Desired image(String byDefault) {
        return Desired.builder()
                .from(desired(byDefault))
                .addParameter(new Parameter.Image(ZONE, new ServiceName("web"), "."))
                .build();
    }

    private static Desired withImage(Desired desired) {
        return Desired.builder()
                .from(desired)
                .putImage(new ServiceName("web"), "d")
                .build();
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
