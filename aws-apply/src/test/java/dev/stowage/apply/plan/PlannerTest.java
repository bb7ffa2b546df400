package dev.stowage.apply.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stowage.apply.stack.ChangeSetName;
import dev.stowage.apply.stack.ParameterValue;
import dev.stowage.apply.stack.StackId;
import dev.stowage.apply.stack.StackName;
import dev.stowage.apply.stack.StackState;
import dev.stowage.apply.stack.StackStatus;
import dev.stowage.cfn.Expression;
import dev.stowage.cfn.Resource;
import dev.stowage.cfn.ResourceType;
import dev.stowage.cfn.Template;
import dev.stowage.ecs.Parameter;
import dev.stowage.load.contents.Content;
import dev.stowage.problem.Problem;
import dev.stowage.problem.ProblemId;
import dev.stowage.problem.Problems;
import dev.stowage.value.LogicalId;
import dev.stowage.value.ProjectName;
import dev.stowage.value.SecretName;
import dev.stowage.value.SecretText;
import dev.stowage.value.ServiceName;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlannerTest {
    private static final LogicalId IMAGE = new LogicalId("VoteImage");
    private static final LogicalId CONTENT = new LogicalId("PasswordSecretValue");
    private static final SecretName PASSWORD = new SecretName("password");
    private static final ServiceName VOTE = new ServiceName("vote");

    /** Which steps lead out of each state: the first letter of each. */
    @ParameterizedTest
    @CsvSource({
        "REVIEW_IN_PROGRESS, make execute watch",
        "CREATE_IN_PROGRESS, watch look",
        "CREATE_COMPLETE, make execute watch",
        "CREATE_FAILED, delete watch make execute watch",
        "ROLLBACK_IN_PROGRESS, watch look",
        "ROLLBACK_COMPLETE, delete watch make execute watch",
        "ROLLBACK_FAILED, delete watch make execute watch",
        "UPDATE_IN_PROGRESS, watch look",
        "UPDATE_COMPLETE_CLEANUP_IN_PROGRESS, watch look",
        "UPDATE_COMPLETE, make execute watch",
        "UPDATE_ROLLBACK_IN_PROGRESS, watch look",
        "UPDATE_ROLLBACK_COMPLETE, make execute watch",
        "DELETE_IN_PROGRESS, watch look",
        "DELETE_COMPLETE, make execute watch",
    })
    void leadsUpFromEachState(StackStatus status, String steps) {
        assertThat(verbs(Planner.up(bare(), stack(status)))).isEqualTo(steps);
    }

    @ParameterizedTest
    @CsvSource({
        "REVIEW_IN_PROGRESS, delete watch",
        "CREATE_IN_PROGRESS, delete watch",
        "CREATE_COMPLETE, delete watch",
        "ROLLBACK_COMPLETE, delete watch",
        "UPDATE_IN_PROGRESS, watch look",
        "UPDATE_ROLLBACK_FAILED, delete watch",
        "DELETE_IN_PROGRESS, watch",
        "DELETE_FAILED, delete watch",
        "DELETE_COMPLETE, ''",
    })
    void leadsDownFromEachState(StackStatus status, String steps) {
        assertThat(verbs(Planner.down(new ProjectName("shop"), stack(status)))).isEqualTo(steps);
    }

    @ParameterizedTest
    @CsvSource({"DELETE_FAILED", "UPDATE_FAILED", "UPDATE_ROLLBACK_FAILED", "IMPORT_ROLLBACK_FAILED", "UNKNOWN"})
    void saysTheWayOutOfAStateThatNeedsAPerson(StackStatus status) {
        Problem problem = problem(Planner.up(bare(), stack(status)));
        assertThat(problem.id()).isEqualTo(ProblemId.STACK_STUCK);
        assertThat(problem.sentence()).contains(status.name());
        assertThat(problem.hint()).isNotEmpty();
    }

    @Test
    void createsWhereNothingIs() {
        assertThat(plan(Planner.up(bare(), Option.none())).text()).matches("""
                        make change set stowage-[0-9a-f]{32} of stack shop \\(create\\)
                        execute change set stowage-[0-9a-f]{32} of stack shop
                        watch stack shop until it is created""");
    }

    @Test
    void leavesAStackWithoutOurTagAlone() {
        Option<StackState> foreign = stack(StackStatus.CREATE_COMPLETE)
                .map(stack -> StackState.builder()
                        .from(stack)
                        .tags(io.vavr.collection.LinkedHashMap.empty())
                        .build());
        assertThat(problem(Planner.up(bare(), foreign)).id()).isEqualTo(ProblemId.STACK_NOT_OURS);
        assertThat(problem(Planner.down(new ProjectName("shop"), foreign)).id()).isEqualTo(ProblemId.STACK_NOT_OURS);
    }

    @Test
    void knowsAPlannedStackByItsChangeSets() {
        assertThat(verbs(Planner.up(bare(), planned("stowage-1")))).isEqualTo("make execute watch");
        assertThat(problem(Planner.up(bare(), planned("by-hand"))).id()).isEqualTo(ProblemId.STACK_NOT_OURS);
    }

    @Test
    void reportsAllMissingValuesTogether() {
        Problems problems = Planner.up(asking(), Option.none()).getLeft();
        assertThat(problems.all().map(Problem::id))
                .containsExactly(ProblemId.IMAGE_NOT_GIVEN, ProblemId.SECRET_NOT_GIVEN);
    }

    @Test
    void keepsDeployedValues() {
        assertThat(parameters(Planner.up(asking(), deployed())).values())
                .containsExactly(ParameterValue.DEPLOYED, ParameterValue.DEPLOYED);
    }

    @Test
    void prefersGivenValues() {
        Desired given = Desired.builder()
                .from(asking())
                .putImage(VOTE, "vote:2")
                .putSecret(PASSWORD, known("new"))
                .build();
        assertThat(parameters(Planner.up(given, deployed())).values())
                .containsExactly(
                        new ParameterValue.Plain("vote:2"),
                        new ParameterValue.Secret(SecretText.of("new".getBytes(StandardCharsets.UTF_8))));
    }

    @Test
    void refusesASecretThatCouldNotBeRead() {
        Desired unread = Desired.builder()
                .from(asking())
                .putSecret(PASSWORD, new Content.Unknown<>("takes the file p.txt, which does not exist"))
                .build();
        Problem problem = problem(Planner.up(unread, deployed()));
        assertThat(problem.sentence()).isEqualTo("secret password takes the file p.txt, which does not exist");
    }

    @Test
    void refusesASecretThatIsNoText() {
        byte[] noText = {(byte) 0xff};
        Desired binary = Desired.builder()
                .from(asking())
                .putSecret(PASSWORD, new Content.Known<>(SecretText.of(noText)))
                .build();
        assertThat(problem(Planner.up(binary, deployed())).id()).isEqualTo(ProblemId.SECRET_UNFIT);
    }

    @Test
    void refusesAnImageThatNobodyAsksFor() {
        Desired misspelled =
                Desired.builder().from(bare()).putImage(VOTE, "vote:2").build();
        assertThat(problem(Planner.up(misspelled, Option.none())).id()).isEqualTo(ProblemId.IMAGE_NOT_NEEDED);
    }

    @Test
    void refusesMoreResourcesThanCloudFormationTakes() {
        Resource topic = Resource.of(new ResourceType("AWS::SNS::Topic")).build();
        Template.Builder template = Template.builder();
        for (int number = 0; number <= 500; number++) {
            template.putResource(new LogicalId("T" + number), topic);
        }
        Desired desired =
                Desired.builder().from(bare()).template(template.build()).build();
        assertThat(problem(Planner.up(desired, Option.none())).id()).isEqualTo(ProblemId.TOO_MANY_RESOURCES);
    }

    @Test
    void refusesATemplateThatIsTooLarge() {
        Resource large = Resource.of(new ResourceType("AWS::Logs::LogGroup"))
                .putProperty("Name", Expression.text("x".repeat(51_200)))
                .build();
        Desired desired = Desired.builder()
                .from(bare())
                .template(Template.builder()
                        .putResource(new LogicalId("Large"), large)
                        .build())
                .build();
        assertThat(problem(Planner.up(desired, Option.none())).id()).isEqualTo(ProblemId.TEMPLATE_TOO_LARGE);
    }

    @Test
    void namesAChangeByItsContentAlone() {
        assertThat(name(bare())).isEqualTo(name(bare()));
        assertThat(name(bare()))
                .isNotEqualTo(name(Desired.builder()
                        .from(bare())
                        .stack(new StackName("other"))
                        .build()));
    }

    @Test
    void letsNoNameDependOnASecret() {
        assertThat(name(withSecret("one"))).isEqualTo(name(withSecret("two")));
        assertThat(plan(Planner.up(withSecret("hunter2"), Option.none())).toString())
                .doesNotContain("hunter2");
    }

    @Test
    void keepsTagsOfOthers() {
        Option<StackState> tagged = deployed()
                .map(stack ->
                        StackState.builder().from(stack).putTag("team", "blue").build());
        Step first = plan(Planner.up(bare(), tagged)).steps().head();
        assertThat(((Step.MakeChangeSet) first).request().tags().keySet()).contains("team", StackState.PROJECT_TAG);
    }

    private static Desired bare() {
        return Desired.builder()
                .stack(new StackName("shop"))
                .project(new ProjectName("shop"))
                .template(Template.builder().build())
                .build();
    }

    private static Desired asking() {
        dev.stowage.cfn.Parameter text =
                dev.stowage.cfn.Parameter.builder().type("String").build();
        return Desired.builder()
                .from(bare())
                .template(Template.builder()
                        .putParameter(IMAGE, text)
                        .putParameter(CONTENT, text)
                        .build())
                .addParameter(new Parameter.Image(IMAGE, VOTE, "./vote"))
                .addParameter(new Parameter.SecretContent(CONTENT, PASSWORD))
                .build();
    }

    private static Desired withSecret(String content) {
        return Desired.builder()
                .from(asking())
                .putImage(VOTE, "vote:1")
                .putSecret(PASSWORD, known(content))
                .build();
    }

    private static Content<SecretText> known(String content) {
        return new Content.Known<>(SecretText.of(content.getBytes(StandardCharsets.UTF_8)));
    }

    private static Option<StackState> stack(StackStatus status) {
        return Option.some(StackState.builder()
                .name(new StackName("shop"))
                .id(new StackId("arn:aws:cloudformation:eu-west-1:1:stack/shop/1"))
                .status(status)
                .putTag(StackState.PROJECT_TAG, "shop")
                .build());
    }

    private static Option<StackState> deployed() {
        return stack(StackStatus.UPDATE_COMPLETE)
                .map(stack -> StackState.builder()
                        .from(stack)
                        .addParameter(IMAGE)
                        .addParameter(CONTENT)
                        .build());
    }

    private static Option<StackState> planned(String changeSet) {
        return stack(StackStatus.REVIEW_IN_PROGRESS)
                .map(stack -> StackState.builder()
                        .from(stack)
                        .tags(io.vavr.collection.LinkedHashMap.empty())
                        .addChangeSet(new ChangeSetName(changeSet))
                        .build());
    }

    private static Plan plan(Either<Problems, Plan> result) {
        return result.getOrElseThrow(problems ->
                new AssertionError(problems.all().map(Problem::sentence).mkString("; ")));
    }

    private static Problem problem(Either<Problems, Plan> result) {
        return result.getLeft().all().head();
    }

    private static String verbs(Either<Problems, Plan> result) {
        return Step.lines(plan(result).steps())
                .map(line -> line.substring(0, line.indexOf(' ')))
                .mkString(" ");
    }

    private static io.vavr.collection.LinkedHashMap<LogicalId, ParameterValue> parameters(
            Either<Problems, Plan> result) {
        return ((Step.MakeChangeSet) plan(result).steps().head()).request().parameters();
    }

    private static String name(Desired desired) {
        Vector<Step> steps = plan(Planner.up(desired, Option.none())).steps();
        return ((Step.MakeChangeSet) steps.head()).request().name().value();
    }
}
