package dev.stowage.apply.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stowage.apply.problem.DeploymentProblem;
import dev.stowage.apply.stack.ChangeSetRequest;
import dev.stowage.apply.stack.DeployedTemplate;
import dev.stowage.apply.stack.ParameterValue;
import dev.stowage.apply.stack.StackId;
import dev.stowage.apply.stack.StackName;
import dev.stowage.apply.stack.StackState;
import dev.stowage.apply.stack.StackStatus;
import dev.stowage.cfn.Expression;
import dev.stowage.cfn.Resource;
import dev.stowage.cfn.ResourceType;
import dev.stowage.cfn.SortedFields;
import dev.stowage.cfn.Template;
import dev.stowage.ecs.Parameter;
import dev.stowage.ecs.Tag;
import dev.stowage.load.contents.Content;
import dev.stowage.problem.Problem;
import dev.stowage.value.Dialect;
import dev.stowage.value.LogicalId;
import dev.stowage.value.ProjectName;
import dev.stowage.value.SecretName;
import dev.stowage.value.SecretText;
import dev.stowage.value.ServiceName;
import dev.stowage.value.Tree;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.nio.charset.StandardCharsets;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DefaultsTest {
    private static final LogicalId ZONE = new LogicalId("Zone");
    private static final LogicalId AHEAD = new LogicalId("ZoneAhead");

    /** What the parameter is beside its default. */
    private UnaryOperator<dev.stowage.cfn.Parameter.Builder> cfn = builder -> builder;

    @Test
    void letsANewDefaultTakeEffect_whereNobodyChoseAnother() {
        assertThat(value(desired("b"), Option.some("a"), "a")).contains(new ParameterValue.Plain("b"));
        assertThat(Step.lines(Planner.preview(desired("b"), observed(Option.some("a"), "a"))
                        .get()
                        .plan()
                        .steps()))
                .anyMatch(line -> line.startsWith("execute change set"));
    }

    @Test
    void keepsWhatWasChosen() {
        assertThat(value(desired("b"), Option.some("a"), "c")).contains(ParameterValue.DEPLOYED);
        assertThat(value(desired("a"), Option.some("a"), "c")).contains(ParameterValue.DEPLOYED);
        assertThat(value(desired("b"), Option.some("a"), "b")).contains(ParameterValue.DEPLOYED);
    }

    @Test
    void saysWhichValuesStayBesideANewDefault() {
        assertThat(notes(desired("b"), Option.some("a"), "c"))
                .containsExactly("parameter Zone keeps the value that is deployed, and not its new default:"
                        + " give --parameter Zone=VALUE where it is to have another value");
        assertThat(notes(desired("b"), Option.none(), "c")).hasSize(1);
        assertThat(notes(image("b"), Option.some("a"), "c"))
                .containsExactly("parameter Zone keeps the value that is deployed, and not its new default:"
                        + " give --image web=REGISTRY/NAME:TAG where it is to have another value");
    }

    @Test
    void saysNothingOfValuesWhoseDefaultIsTheSame_orThatAreTheNewOne_orGivenNow() {
        assertThat(notes(desired("a"), Option.some("a"), "c")).isEmpty();
        assertThat(notes(desired("b"), Option.some("a"), "b")).isEmpty();
        assertThat(notes(desired("b"), Option.some("a"), "a")).isEmpty();
        assertThat(notes(withImage(image("b")), Option.some("a"), "c")).isEmpty();
    }

    @Test
    void showsNoDefaultThatCloudFormationMasks() {
        cfn = builder -> builder.noEcho(true);
        assertThat(notes(desired("hush"), Option.some("quiet"), "****"))
                .hasSize(1)
                .noneMatch(note -> note.contains("hush") || note.contains("quiet"));
    }

    /** Asterisks are no default, so what is masked stays. */
    @Test
    void keepsWhatCloudFormationMasks() {
        cfn = builder -> builder.noEcho(true);
        assertThat(value(desired("b"), Option.some("a"), "****")).contains(ParameterValue.DEPLOYED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"CommaDelimitedList", "List<AWS::EC2::Subnet::Id>"})
    void comparesListsItemByItem(String type) {
        cfn = builder -> builder.type(type);
        assertThat(value(desired("c"), Option.some("a, b"), "a,b")).contains(new ParameterValue.Plain("c"));
        assertThat(value(desired("c"), Option.some("a, b"), "b,a")).contains(ParameterValue.DEPLOYED);
        assertThat(value(desired("a,b"), Option.some("a, b"), "a,b")).isEmpty();
    }

    @Test
    void comparesTextsAsAWhole() {
        assertThat(value(desired("c"), Option.some("a, b"), "a,b")).contains(ParameterValue.DEPLOYED);
    }

    /** A task and the service that waits for it share the parameter: the new default is not taken for chosen meanwhile. */
    @Test
    void letsANewDefaultTakeEffect_alsoAfterARunThatEndedBetweenStages() {
        assertThat(afterTheFirstStage(desired("b"), Option.some("a"))).contains(new ParameterValue.Plain("b"));
        assertThat(afterTheFirstStage(desired("b"), Option.none())).contains(ParameterValue.DEPLOYED);
    }

    @Test
    void takesWhatTheFileNames_alsoAfterARunThatEndedBetweenStages() {
        Desired named = Desired.builder()
                .from(desired("b"))
                .addParameter(new Parameter.Vpc(ZONE, Option.some("b")))
                .build();
        assertThat(afterTheFirstStage(named, Option.none())).contains(new ParameterValue.Plain("b"));
    }

    /** What the last stage of the next run gives the parameter, whose value is a, after one that ended between stages. */
    private Option<ParameterValue> afterTheFirstStage(Desired desired, Option<String> before) {
        Desired wanted = Desired.builder()
                .from(desired)
                .template(inTurn(Option.some("b")))
                .build();
        Observed first = Observed.builder()
                .from(observed(before, "a"))
                .deployed(Option.some(inTurn(before)))
                .build();
        ChangeSetRequest request = executed(wanted, first).head();
        assertThat(request.parameters().get(ZONE)).contains(ParameterValue.DEPLOYED);
        Observed between = Observed.builder()
                .from(first)
                .stack(first.stack()
                        .map(stack -> StackState.builder()
                                .from(stack)
                                .addParameter(AHEAD)
                                .putValue(AHEAD, "b")
                                .build()))
                .deployed(DeployedTemplate.read(new StackName("shop"), request.template())
                        .toOption())
                .build();
        return executed(wanted, between).last().parameters().get(ZONE);
    }

    private static Vector<ChangeSetRequest> executed(Desired desired, Observed observed) {
        return Planner.up(desired, observed)
                .get()
                .steps()
                .filter(Step.MakeChangeSet.class::isInstance)
                .map(Step.MakeChangeSet.class::cast)
                .filter(change -> change.purpose() != Step.Purpose.COMPARISON)
                .map(Step.MakeChangeSet::request);
    }

    private Template inTurn(Option<String> byDefault) {
        Tree task = new Tree.Fields(LinkedHashMap.of(
                "Service",
                Tree.text("migrate"),
                "TaskDefinition",
                Tree.text("Migrate"),
                "Before",
                new Tree.Items(Vector.of(Tree.text("Web")))));
        return Template.builder()
                .from(template(byDefault))
                .putMetadata("Tasks", new Tree.Items(Vector.of(task)))
                .putResource(new LogicalId("Migrate"), asking("AWS::ECS::TaskDefinition", ZONE))
                .putResource(new LogicalId("Definition"), asking("AWS::ECS::TaskDefinition", ZONE))
                .putResource(new LogicalId("Web"), asking("AWS::ECS::Service", new LogicalId("Definition")))
                .build();
    }

    private static Resource asking(String type, LogicalId needed) {
        return Resource.of(new ResourceType(type))
                .properties(SortedFields.of("Needs", Expression.ref(needed)))
                .build();
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
        assertThat(Planner.up(given, observed(Option.some("a"), "a"))
                        .getLeft()
                        .all()
                        .map(Problem::id))
                .containsExactly(DeploymentProblem.PARAMETER_NOT_NEEDED);
    }

    private Vector<String> notes(Desired desired, Option<String> before, String deployed) {
        return Planner.notes(desired, observed(before, deployed))
                .map(note -> note.sentence() + ": " + note.hint().getOrElse(""));
    }

    private Desired image(String byDefault) {
        return Desired.builder()
                .from(desired(byDefault))
                .addParameter(new Parameter.Image(ZONE, new ServiceName("web"), Vector.empty()))
                .build();
    }

    private static Desired withImage(Desired desired) {
        return Desired.builder()
                .from(desired)
                .putImage(new ServiceName("web"), "d")
                .build();
    }

    private Option<ParameterValue> value(Desired desired, Option<String> before, String deployed) {
        Step step =
                Planner.up(desired, observed(before, deployed)).get().steps().head();
        return ((Step.MakeChangeSet) step).request().parameters().get(ZONE);
    }

    private Desired desired(String byDefault) {
        return Desired.builder()
                .stack(new StackName("shop"))
                .project(new ProjectName("shop"))
                .template(template(Option.some(byDefault)))
                .build();
    }

    private Observed observed(Option<String> before, String value) {
        return Observed.builder()
                .from(Seen.of(Option.some(StackState.builder()
                        .name(new StackName("shop"))
                        .id(new StackId("arn:aws:cloudformation:eu-west-1:1:stack/shop/1"))
                        .status(StackStatus.UPDATE_COMPLETE)
                        .putTag(Tag.PROJECT, "shop")
                        .addParameter(ZONE)
                        .putValue(ZONE, value)
                        .build())))
                .deployed(Option.some(template(before)))
                .build();
    }

    private Template template(Option<String> byDefault) {
        return Template.builder()
                .from(Seen.template(Dialect.MODERN))
                .putParameter(
                        ZONE,
                        cfn.apply(dev.stowage.cfn.Parameter.builder()
                                        .type("String")
                                        .defaultValue(byDefault))
                                .build())
                .build();
    }
}
