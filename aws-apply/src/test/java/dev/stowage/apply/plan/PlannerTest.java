package dev.stowage.apply.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stowage.apply.Right;
import dev.stowage.apply.problem.DeploymentProblem;
import dev.stowage.apply.stack.ChangeSetName;
import dev.stowage.apply.stack.Leftover;
import dev.stowage.apply.stack.Location;
import dev.stowage.apply.stack.OnFailure;
import dev.stowage.apply.stack.ParameterValue;
import dev.stowage.apply.stack.StackId;
import dev.stowage.apply.stack.StackName;
import dev.stowage.apply.stack.StackState;
import dev.stowage.apply.stack.StackStatus;
import dev.stowage.apply.stack.TemplatePlace;
import dev.stowage.cfn.Expression;
import dev.stowage.cfn.Resource;
import dev.stowage.cfn.ResourceType;
import dev.stowage.cfn.SortedFields;
import dev.stowage.cfn.Template;
import dev.stowage.ecs.Parameter;
import dev.stowage.ecs.Tag;
import dev.stowage.load.contents.Content;
import dev.stowage.problem.EcsProblem;
import dev.stowage.problem.Problem;
import dev.stowage.problem.Problems;
import dev.stowage.value.Dialect;
import dev.stowage.value.LogicalId;
import dev.stowage.value.ProjectName;
import dev.stowage.value.SecretName;
import dev.stowage.value.SecretText;
import dev.stowage.value.ServiceName;
import io.vavr.Tuple;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

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
        "DELETE_FAILED, delete watch make execute watch",
        "UPDATE_FAILED, roll watch look",
        "UPDATE_ROLLBACK_FAILED, roll watch look",
        "DELETE_IN_PROGRESS, watch look",
        "DELETE_COMPLETE, make execute watch",
    })
    void leadsUpFromEachState(StackStatus status, String steps) {
        assertThat(verbs(Planner.up(bare(), Seen.of(stack(status))))).isEqualTo(steps);
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
        assertThat(verbs(down(Seen.of(stack(status))))).isEqualTo(steps);
    }

    @ParameterizedTest
    @CsvSource({"IMPORT_ROLLBACK_FAILED", "UNKNOWN"})
    void saysTheWayOutOfAStateThatNeedsAPerson(StackStatus status) {
        Problem problem = problem(Planner.up(bare(), Seen.of(stack(status))));
        assertThat(problem.id()).isEqualTo(DeploymentProblem.STACK_STUCK);
        assertThat(problem.sentence()).contains(status.name());
        assertThat(problem.hint()).containsExactly("look at the stack in the CloudFormation console");
    }

    @Test
    void createsWhereNothingIs() {
        assertThat(text(Planner.up(bare(), Seen.of(Option.none())))).matches("""
                        make change set stowage-[0-9a-f]{32} of stack shop \\(create\\)
                        execute change set stowage-[0-9a-f]{32} of stack shop
                        watch stack shop until it is created""");
    }

    @Test
    void saysThatThereIsNothingToChange() {
        assertThat(preview(Seen.template(Dialect.MODERN)).lines()).containsExactly("nothing to change in stack shop");
    }

    @Test
    void saysWhereTheStackIs() {
        Location place = new Location("eu-west-1", Option.some("123456789012"));
        assertThat(preview(Seen.template(Dialect.MODERN)).in(place).lines())
                .containsExactly("nothing to change in stack shop in eu-west-1 of account 123456789012");
        Template emptied = Template.builder()
                .from(Seen.template(Dialect.MODERN))
                .description("another")
                .build();
        assertThat(preview(emptied).in(place).lines())
                .startsWith("stack shop in eu-west-1 of account 123456789012")
                .endsWith("0 to add, 0 to change, 0 to remove");
    }

    @Test
    void saysOnWhatThePlanDepends_whereOnlyASecretMayDiffer() {
        Preview preview = Right.of(Planner.preview(withSecret("hunter2"), sameWithSecret()));
        assertThat(preview.certainty()).isEqualTo(Preview.Certainty.ONLY_FOR_OTHER_SECRETS);
        assertThat(preview.lines().head())
                .isEqualTo("nothing to change in stack shop, unless the content of a secret has changed:");
        assertThat(preview.lines()).anyMatch(line -> line.startsWith("execute change set"));
        assertThat(preview.lines().last()).doesNotContain("to add");
    }

    /** Nothing of the stack is known then, and a number would be taken for one. */
    @ParameterizedTest
    @CsvSource({
        "UPDATE_IN_PROGRESS",
        "CREATE_IN_PROGRESS",
        "UPDATE_ROLLBACK_FAILED",
        "DELETE_FAILED",
        "ROLLBACK_COMPLETE"
    })
    void countsNothingWhereTheStackIsNotAsItWillBe(StackStatus status) {
        Observed observed = Observed.builder()
                .from(Seen.of(stack(status)))
                .deployed(Option.none())
                .build();
        Preview preview = Right.of(Planner.preview(bare(), observed));
        assertThat(preview.certainty()).isEqualTo(Preview.Certainty.AFTER_THE_FIRST_STEPS);
        assertThat(preview.lines().head())
                .isEqualTo("stack shop: what changes in the end is known only after the first steps");
        assertThat(preview.lines().mkString("\n")).doesNotContain(" to add");
    }

    @Test
    void countsNothingWhereEveryResourceGetsOtherTags() {
        Desired other = Desired.builder()
                .from(bare())
                .options(DeployOptions.builder().putTag("team", "red").build())
                .build();
        assertThat(Planner.preview(other, Seen.of(stack(StackStatus.UPDATE_COMPLETE)))
                        .map(preview -> preview.lines().last()))
                .isEqualTo(Either.right("the stack gets other tags, and so do its resources"));
    }

    private static Observed sameWithSecret() {
        return Observed.builder()
                .from(Seen.of(stack(StackStatus.UPDATE_COMPLETE)
                        .map(stack -> StackState.builder()
                                .from(stack)
                                .addParameter(IMAGE)
                                .putValue(IMAGE, "vote:1")
                                .build())))
                .deployed(withSecret("hunter2").template())
                .build();
    }

    @Test
    void showsWhatChangesBeforeTheSteps() {
        Template wanted = Template.builder()
                .from(Seen.template(Dialect.MODERN))
                .putResource(
                        new LogicalId("Cluster"),
                        Resource.of(new ResourceType("AWS::ECS::Cluster")).build())
                .build();
        assertThat(preview(wanted).lines().mkString("\n"))
                .startsWith("+ Cluster  AWS::ECS::Cluster\nmake change set ")
                .endsWith("watch stack shop until it is updated\n1 to add, 0 to change, 0 to remove");
    }

    @Test
    void showsWhatAnotherValueChanges() {
        LogicalId image = new LogicalId("WebImage");
        Template asking = Template.builder()
                .from(Seen.template(Dialect.MODERN))
                .putParameter(
                        image,
                        dev.stowage.cfn.Parameter.builder().type("String").build())
                .putResource(
                        new LogicalId("Web"),
                        Resource.of(new ResourceType("AWS::ECS::TaskDefinition"))
                                .properties(SortedFields.of("Image", Expression.ref(image)))
                                .build())
                .build();
        assertThat(previewOfImage(asking, "web:1").lines()).containsExactly("nothing to change in stack shop");
        assertThat(previewOfImage(asking, "web:2").lines().head()).isEqualTo("~ Web  AWS::ECS::TaskDefinition");
    }

    private static Preview previewOfImage(Template template, String image) {
        Desired desired = Desired.builder()
                .from(bare())
                .template(template)
                .putValue(new LogicalId("WebImage"), image)
                .build();
        Option<StackState> deployed = stack(StackStatus.UPDATE_COMPLETE)
                .map(stack -> StackState.builder()
                        .from(stack)
                        .addParameter(new LogicalId("WebImage"))
                        .putValue(new LogicalId("WebImage"), "web:1")
                        .build());
        return Right.of(Planner.preview(
                desired,
                Observed.builder().from(Seen.of(deployed)).deployed(template).build()));
    }

    @Test
    void showsWhatACreationMakes() {
        Desired desired = Desired.builder()
                .from(bare())
                .template(Template.builder()
                        .from(Seen.template(Dialect.MODERN))
                        .putResource(
                                new LogicalId("Cluster"),
                                Resource.of(new ResourceType("AWS::ECS::Cluster"))
                                        .build())
                        .build())
                .build();
        assertThat(Planner.preview(desired, Seen.of(Option.none()))
                        .map(preview -> preview.lines().head()))
                .isEqualTo(Either.right("+ Cluster  AWS::ECS::Cluster"));
    }

    private static Preview preview(Template template) {
        Desired desired = Desired.builder().from(bare()).template(template).build();
        return Right.of(Planner.preview(desired, Seen.of(stack(StackStatus.UPDATE_COMPLETE))));
    }

    @Test
    void leavesAStackWithoutOurTagAlone() {
        Option<StackState> foreign = stack(StackStatus.CREATE_COMPLETE)
                .map(stack -> StackState.builder()
                        .from(stack)
                        .tags(io.vavr.collection.LinkedHashMap.empty())
                        .build());
        assertThat(problem(Planner.up(bare(), Seen.of(foreign))).id()).isEqualTo(DeploymentProblem.STACK_NOT_OURS);
        assertThat(problem(down(Seen.of(foreign))).id()).isEqualTo(DeploymentProblem.STACK_NOT_OURS);
    }

    @Test
    void knowsAPlannedStackByItsChangeSets() {
        assertThat(verbs(Planner.up(bare(), Seen.of(planned("stowage-1"))))).isEqualTo("make execute watch");
        assertThat(problem(Planner.up(bare(), Seen.of(planned("by-hand")))).id())
                .isEqualTo(DeploymentProblem.STACK_NOT_OURS);
    }

    @Test
    void reportsAllMissingValuesTogether() {
        Problems problems = Planner.up(asking(), Seen.of(Option.none())).getLeft();
        assertThat(problems.all().map(Problem::id))
                .containsExactly(DeploymentProblem.IMAGE_NOT_GIVEN, DeploymentProblem.SECRET_NOT_GIVEN);
    }

    @Test
    void keepsDeployedValues() {
        assertThat(parameters(Planner.up(asking(), Seen.of(deployed()))).values())
                .containsExactly(ParameterValue.DEPLOYED, ParameterValue.DEPLOYED);
    }

    @Test
    void prefersGivenValues() {
        Desired given = Desired.builder()
                .from(asking())
                .putImage(VOTE, "vote:2")
                .putSecret(PASSWORD, known("new"))
                .build();
        assertThat(parameters(Planner.up(given, Seen.of(deployed()))).values())
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
        Problem problem = problem(Planner.up(unread, Seen.of(deployed())));
        assertThat(problem.sentence()).isEqualTo("secret password takes the file p.txt, which does not exist");
    }

    @Test
    void refusesASecretThatIsNoText() {
        byte[] noText = {(byte) 0xff};
        Desired binary = Desired.builder()
                .from(asking())
                .putSecret(PASSWORD, new Content.Known<>(SecretText.of(noText)))
                .build();
        assertThat(problem(Planner.up(binary, Seen.of(deployed()))).id()).isEqualTo(DeploymentProblem.SECRET_UNFIT);
    }

    @Test
    void refusesAnImageThatNobodyAsksFor() {
        Desired misspelled =
                Desired.builder().from(bare()).putImage(VOTE, "vote:2").build();
        assertThat(problem(Planner.up(misspelled, Seen.of(Option.none()))).id())
                .isEqualTo(DeploymentProblem.IMAGE_NOT_NEEDED);
    }

    @Test
    void givesAParameterOfTheUsersOwnItsValue() {
        Desired desired = Desired.builder()
                .from(ownParameter())
                .putValue(new LogicalId("Zone"), "b")
                .build();
        assertThat(parameters(Planner.up(desired, Seen.of(Option.none()))).get(new LogicalId("Zone")))
                .contains(new ParameterValue.Plain("b"));
    }

    @Test
    void asksForTheValueOfAParameterInTheWordsThatGiveIt() {
        Desired desired = Desired.builder()
                .from(bare())
                .template(Template.builder()
                        .from(bare().template())
                        .putParameter(
                                IMAGE,
                                dev.stowage.cfn.Parameter.builder()
                                        .type("String")
                                        .build())
                        .build())
                .build();
        Problem problem = problem(Planner.up(desired, Seen.of(Option.none())));
        assertThat(problem.id()).isEqualTo(DeploymentProblem.PARAMETER_NOT_GIVEN);
        assertThat(problem.hint()).contains("give --parameter VoteImage=VALUE");
    }

    @Test
    void refusesAValueThatNothingTakes() {
        Desired misspelled = Desired.builder()
                .from(ownParameter())
                .putValue(new LogicalId("Zome"), "b")
                .build();
        Problem problem = problem(Planner.up(misspelled, Seen.of(Option.none())));
        assertThat(problem.id()).isEqualTo(DeploymentProblem.PARAMETER_NOT_NEEDED);
        assertThat(problem.hint()).contains("did you mean Zone?");
    }

    @Test
    void refusesAValueForAnImageOrASecret() {
        for (LogicalId id : Vector.of(IMAGE, CONTENT)) {
            Desired desired =
                    Desired.builder().from(withSecret("x")).putValue(id, "y").build();
            assertThat(problem(Planner.up(desired, Seen.of(Option.none()))).id())
                    .isEqualTo(DeploymentProblem.PARAMETER_NOT_NEEDED);
        }
    }

    /** With a default, as an overlay may declare one. */
    private static Desired ownParameter() {
        return Desired.builder()
                .from(bare())
                .template(Template.builder()
                        .from(bare().template())
                        .putParameter(
                                new LogicalId("Zone"),
                                dev.stowage.cfn.Parameter.builder()
                                        .type("String")
                                        .defaultValue("a")
                                        .build())
                        .build())
                .build();
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
        assertThat(problem(Planner.up(desired, Seen.of(Option.none()))).id()).isEqualTo(EcsProblem.TOO_MANY_RESOURCES);
    }

    @Test
    void sendsALargeTemplateThroughABucket() {
        assertThat(verbs(Planner.up(large(60_000), Seen.of(Option.none())))).isEqualTo("make execute watch");
        assertThat(text(Planner.up(large(60_000), Seen.of(Option.none()))))
                .contains("its template meanwhile in bucket stowage-shop-");
    }

    @Test
    void refusesATemplateThatIsTooLargeForABucket() {
        assertThat(problem(Planner.up(large(1_000_001), Seen.of(Option.none()))).id())
                .isEqualTo(EcsProblem.TEMPLATE_PAST_BUCKET);
    }

    private static Desired large(int size) {
        Resource large = Resource.of(new ResourceType("AWS::Logs::LogGroup"))
                .properties(SortedFields.of("Name", Expression.text("x".repeat(size))))
                .build();
        return Desired.builder()
                .from(bare())
                .template(Template.builder()
                        .putResource(new LogicalId("Large"), large)
                        .build())
                .build();
    }

    @Test
    void removesOnlyWhatNoOtherRunCanBeUsing() {
        Observed young = leaving(Seen.NOW.minusSeconds(60));
        Observed old = leaving(Seen.NOW.minusSeconds(3600));
        assertThat(verbs(Planner.up(bare(), young))).isEqualTo("make execute watch");
        assertThat(verbs(Planner.up(bare(), old))).isEqualTo("remove make execute watch");
        assertThat(verbs(down(young))).isEqualTo("remove");
    }

    private static Observed leaving(Instant since) {
        return Observed.builder()
                .from(Seen.of(Option.none()))
                .addLeftover(new Leftover(new TemplatePlace.OwnBucket("stowage-shop-1"), since))
                .build();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"shop", "a-name-of-a-stack-that-is-very-long-indeed-and-longer-than-names-of-buckets-can-be"})
    void fitsIntoANameOfABucket(String stack) {
        TemplatePlaces places = TemplatePlaces.of("eu-west-1", new StackName(stack.toUpperCase(Locale.ROOT)));
        String bucket = places.of(new ChangeSetName("stowage-1"), Option.none()).bucket();
        assertThat(bucket).matches("[a-z0-9-]{3,63}").matches(places::owns);
        assertThat(places.owns(bucket + "x")).isFalse();
        assertThat(TemplatePlaces.of("us-east-1", new StackName(stack)).owns(bucket))
                .isFalse();
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
        assertThat(Right.of(Planner.up(withSecret("hunter2"), Seen.of(Option.none())))
                        .toString())
                .doesNotContain("hunter2");
    }

    @Test
    void keepsTagsOfOthers() {
        Option<StackState> tagged = deployed()
                .map(stack ->
                        StackState.builder().from(stack).putTag("team", "blue").build());
        Step first = Right.of(Planner.up(bare(), Seen.of(tagged))).steps().head();
        assertThat(((Step.MakeChangeSet) first).request().tags().keySet()).contains("team", Tag.PROJECT);
    }

    @Test
    void showsWhatWouldBecomeOfAStackOfTheOtherDialectAndRefusesIt() {
        Step step = Right.of(Planner.up(bare(), dockerEcs())).steps().head();
        assertThat(step).isInstanceOfSatisfying(Step.Refuse.class, refusal -> {
            assertThat(refusal.why().id()).isEqualTo(DeploymentProblem.OTHER_DIALECT);
            assertThat(refusal.why().sentence())
                    .isEqualTo("stack shop was deployed in the dialect docker-ecs; in modern 0 of its resources come,"
                            + " 1 go and 0 change; removed: Topic (AWS::SNS::Topic)");
            assertThat(refusal.difference()).hasSize(1);
        });
    }

    @Test
    void takesAStackOfTheOtherDialectOverWhereThatIsWanted() {
        Desired adopting = in(
                DeployOptions.builder().takeover(DeployOptions.Takeover.ALLOWED).build());
        assertThat(verbs(Planner.up(adopting, dockerEcs()))).isEqualTo("make execute watch");
    }

    @Test
    void refusesNoOtherDialectThatWouldChangeNothing() {
        Observed equal = Observed.builder()
                .from(dockerEcs())
                .deployed(Template.builder()
                        .resources(bare().template().resources())
                        .build())
                .build();
        assertThat(verbs(Planner.up(bare(), equal))).isEqualTo("make execute watch");
    }

    @Test
    void tellsTheDifferenceOfTwoTemplates() {
        Resource topic = Resource.of(new ResourceType("AWS::SNS::Topic")).build();
        Template now = Template.builder()
                .putResource(new LogicalId("Same"), topic)
                .putResource(new LogicalId("Going"), topic)
                .putResource(new LogicalId("Changing"), topic)
                .build();
        Template then = Template.builder()
                .putResource(new LogicalId("Same"), topic)
                .putResource(
                        new LogicalId("Changing"),
                        Resource.builder()
                                .from(topic)
                                .properties(SortedFields.of("Name", Expression.text("n")))
                                .build())
                .putResource(new LogicalId("Coming"), topic)
                .build();
        assertThat(Difference.of(now, then).map(change -> change.resource() + " " + change.action()))
                .containsExactly("Changing MODIFY", "Coming ADD", "Going REMOVE");
    }

    @Test
    void waitsForNothingWhenDetached() {
        Desired detached =
                in(DeployOptions.builder().watching(DeployOptions.Watching.NOT).build());
        assertThat(verbs(Planner.up(detached, Seen.of(Option.none())))).isEqualTo("make execute");
    }

    @Test
    void leavesWhatFailedWhereThatIsWanted() {
        Desired stopping = in(DeployOptions.builder().onFailure(OnFailure.STOP).build());
        Vector<Step> steps =
                Right.of(Planner.up(stopping, Seen.of(Option.none()))).steps();
        assertThat(((Step.MakeChangeSet) steps.head()).request().onFailure()).isEqualTo(OnFailure.STOP);
        assertThat(((Step.Watch) steps.last()).cleaning()).isEqualTo(Step.Cleaning.KEEP);
    }

    @Test
    void givesTheStackFurtherTags() {
        Desired tagged = in(DeployOptions.builder().putTag("team", "red").build());
        Step first =
                Right.of(Planner.up(tagged, Seen.of(Option.none()))).steps().head();
        assertThat(((Step.MakeChangeSet) first).request().tags())
                .contains(Tuple.of("team", "red"), Tuple.of(Tag.PROJECT, "shop"));
    }

    @Test
    void keepsTheContentOfAnAbsentSecretOnlyWhereThatIsWanted() {
        Desired unread = Desired.builder()
                .from(asking())
                .putSecret(PASSWORD, new Content.Unknown<>("takes the file p.txt, which does not exist"))
                .build();
        assertThat(problem(Planner.up(unread, Seen.of(deployed()))).hint().getOrElse(""))
                .contains("--keep-secrets");
        Desired keeping = Desired.builder()
                .from(unread)
                .options(DeployOptions.builder()
                        .absentSecrets(DeployOptions.AbsentSecrets.KEPT)
                        .build())
                .build();
        assertThat(parameters(Planner.up(keeping, Seen.of(deployed()))).get(CONTENT))
                .contains(ParameterValue.DEPLOYED);
        assertThat(Planner.up(keeping, Seen.of(Option.none())).getLeft().all().map(Problem::id))
                .contains(DeploymentProblem.SECRET_NOT_GIVEN);
    }

    private static Desired in(DeployOptions options) {
        return Desired.builder().from(bare()).options(options).build();
    }

    private static Observed dockerEcs() {
        Resource topic = Resource.of(new ResourceType("AWS::SNS::Topic")).build();
        return Observed.builder()
                .from(Seen.of(stack(StackStatus.CREATE_COMPLETE)))
                .deployed(Template.builder()
                        .putResource(new LogicalId("Topic"), topic)
                        .build())
                .build();
    }

    private static Desired bare() {
        return Desired.builder()
                .stack(new StackName("shop"))
                .project(new ProjectName("shop"))
                .template(Seen.template(Dialect.MODERN))
                .build();
    }

    private static Desired asking() {
        dev.stowage.cfn.Parameter text =
                dev.stowage.cfn.Parameter.builder().type("String").build();
        return Desired.builder()
                .from(bare())
                .template(Template.builder()
                        .from(Seen.template(Dialect.MODERN))
                        .putParameter(IMAGE, text)
                        .putParameter(CONTENT, text)
                        .build())
                .addParameter(new Parameter.Image(IMAGE, VOTE, Vector.empty()))
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
                .putTag(Tag.PROJECT, "shop")
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

    private static Problem problem(Either<Problems, Plan> result) {
        return result.getLeft().all().head();
    }

    private static Either<Problems, Plan> down(Observed observed) {
        return Planner.down(new ProjectName("shop"), volume -> false, observed);
    }

    private static String text(Either<Problems, Plan> result) {
        return Step.lines(Right.of(result).steps()).mkString("\n");
    }

    private static String verbs(Either<Problems, Plan> result) {
        return Step.lines(Right.of(result).steps())
                .map(line -> line.substring(0, line.indexOf(' ')))
                .mkString(" ");
    }

    private static io.vavr.collection.LinkedHashMap<LogicalId, ParameterValue> parameters(
            Either<Problems, Plan> result) {
        return ((Step.MakeChangeSet) Right.of(result).steps().head()).request().parameters();
    }

    private static String name(Desired desired) {
        Vector<Step> steps =
                Right.of(Planner.up(desired, Seen.of(Option.none()))).steps();
        return ((Step.MakeChangeSet) steps.head()).request().name().value();
    }
}
