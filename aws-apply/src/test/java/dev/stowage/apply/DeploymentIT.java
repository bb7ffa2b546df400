package dev.stowage.apply;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stowage.apply.Deployment.Outcome;
import dev.stowage.apply.aws.Aws;
import dev.stowage.apply.aws.Buckets;
import dev.stowage.apply.aws.Target;
import dev.stowage.apply.plan.DeployOptions;
import dev.stowage.apply.plan.Step;
import dev.stowage.apply.problem.DeploymentProblem;
import dev.stowage.apply.run.Listener;
import dev.stowage.apply.run.PollPolicy;
import dev.stowage.apply.run.Progress;
import dev.stowage.apply.run.SystemClock;
import dev.stowage.apply.stack.OnFailure;
import dev.stowage.apply.stack.StackEvent;
import dev.stowage.aws.AwsEnvironment;
import dev.stowage.aws.Question;
import dev.stowage.convert.Requirements;
import dev.stowage.problem.Problem;
import dev.stowage.problem.Problems;
import dev.stowage.value.Dialect;
import dev.stowage.value.LogicalId;
import dev.stowage.value.ProjectName;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The worked examples on the emulator, by the real SDK over real HTTP. */
@Timeout(120)
@NeedsPython
class DeploymentIT {
    private static final PollPolicy QUICK = new PollPolicy(Duration.ofMillis(50), Option.some(Duration.ofSeconds(60)));

    private final List<Progress> news = new ArrayList<>();
    private Target account;
    private Applier applier;

    @BeforeEach
    void connect() {
        account = Emulator.running().account();
        applier = Right.of(Applier.connect(account, new SystemClock(), QUICK));
        DefaultVpc.routed(account);
    }

    @AfterEach
    void disconnect() {
        applier.close();
    }

    @Test
    void deploysUpdatesAndRemoves() throws IOException {
        Example example = Example.voting().in(discovered());

        Deployment made = Right.of(applier.up(example.deploy(), Listener.approving(news::add)));
        assertThat(made.outcome()).isEqualTo(Outcome.CREATED);
        assertThat(made.outputs().get(new LogicalId("LoadBalancerDNSName"))).isNotEmpty();
        assertThat(finished()).contains("Cluster", "DbService", "VoteService", "VotingdbpasswordSecret");

        assertThat(Right.of(applier.up(example.deploy(), Listener.approving(news::add)))
                        .outcome())
                .isEqualTo(Outcome.UNCHANGED);

        Example changed = example.with("\"RetentionInDays\":30", "\"RetentionInDays\":14");
        news.clear();
        assertThat(Right.of(applier.up(changed.deploy(), Listener.approving(news::add)))
                        .outcome())
                .isEqualTo(Outcome.UPDATED);
        assertThat(finished()).contains("LogGroup");

        assertThat(Right.of(applier.down(
                                Removal.of(example.projectName(), example.stack()), Listener.approving(news::add)))
                        .outcome())
                .isEqualTo(Outcome.REMOVED);
        assertThat(Right.of(applier.down(
                                Removal.of(example.projectName(), example.stack()), Listener.approving(news::add)))
                        .outcome())
                .isEqualTo(Outcome.ABSENT);
    }

    @Test
    void sendsALargeTemplateThroughABucketAndLeavesNone() throws IOException {
        Example example = large("hello-large", Example.helloWeb()).in(discovered());
        Deployment made = Right.of(applier.up(example.deploy(), Listener.approving(news::add)));
        assertThat(made.outcome()).isEqualTo(Outcome.CREATED);
        assertThat(began()).anyMatch(line -> line.contains("its template meanwhile in bucket stowage-hello-large-"));
        assertThat(Right.of(applier.up(example.deploy(), Listener.approving(news::add)))
                        .outcome())
                .isEqualTo(Outcome.UNCHANGED);
        assertThat(buckets("")).isEmpty();
    }

    @Test
    void putsALargeTemplateIntoAGivenBucketAndLeavesNothingThere() throws IOException {
        try (Aws aws = aws()) {
            assertThat(aws.buckets().make("given-bucket")).isEmpty();
            assertThat(aws.buckets().put("given-bucket", "mine.txt", "text").isRight())
                    .isTrue();
            Deploy deploy = Deploy.builder()
                    .from(large("hello-given", Example.helloWeb())
                            .in(discovered())
                            .deploy())
                    .options(DeployOptions.builder().bucket("given-bucket").build())
                    .build();
            assertThat(Right.of(applier.up(deploy, Listener.approving(news::add)))
                            .outcome())
                    .isEqualTo(Outcome.CREATED);
            assertThat(aws.buckets()
                            .objects("given-bucket", "")
                            .getOrElse(Vector.empty())
                            .map(Buckets.Found::name))
                    .containsExactly("mine.txt");
        }
    }

    @Test
    void removesTheBucketThatAKilledRunLeft() throws IOException {
        Example example = new Example("hello-left", Example.helloWeb().template()).in(discovered());
        String left = dev.stowage.apply.plan.TemplatePlaces.of("us-east-1", example.stack())
                        .buckets() + "0123456789abcdef";
        try (Aws aws = aws()) {
            assertThat(aws.buckets().make(left)).isEmpty();
            assertThat(aws.buckets().put(left, "template.json", "{}").isRight()).isTrue();
        }
        assertThat(Right.of(applier.down(
                                Removal.of(example.projectName(), example.stack()), Listener.approving(news::add)))
                        .outcome())
                .isEqualTo(Outcome.ABSENT);
        assertThat(buckets("")).isEmpty();
    }

    @Test
    void keepsTheBucketFromEverybodyElse() {
        try (Aws aws = aws()) {
            assertThat(aws.buckets().make("stowage-private")).isEmpty();
            assertThat(aws.buckets().make("stowage-private")).as("again").isEmpty();
            assertThat(aws.buckets()
                            .put("stowage-private", "template.json", "{}")
                            .map(Buckets.Stored::url)
                            .getOrElse(""))
                    .endsWith("/stowage-private/template.json");
            assertThat(aws.buckets().remove("stowage-private", "template.json")).isEmpty();
            assertThat(aws.buckets().remove("stowage-private")).isEmpty();
            assertThat(aws.buckets().remove("stowage-private"))
                    .as("when it is gone")
                    .isEmpty();
            assertThat(aws.buckets().objects("stowage-private", "").getOrElseThrow(why -> new AssertionError(why)))
                    .isEmpty();
        }
    }

    @Test
    void changesAStackOfTheRetiredToolOnlyWhereThatIsWanted() throws IOException {
        Example example = new Example("hello-old", Example.helloWeb().template()).in(discovered());
        Right.of(applier.up(example.deploy(), Listener.approving(news::add)));
        Deploy modern = Deploy.builder()
                .from(example.deploy())
                .conversion(Example.inDialect(
                        example.with("\"RetentionInDays\":30", "\"RetentionInDays\":14")
                                .deploy()
                                .conversion(),
                        Dialect.MODERN))
                .build();
        news.clear();
        Problem refused = failure(applier.up(modern, Listener.approving(news::add)));
        assertThat(refused.id()).isEqualTo(DeploymentProblem.OTHER_DIALECT);
        assertThat(news).anyMatch(Progress.Compared.class::isInstance);

        Deploy adopting = Deploy.builder()
                .from(modern)
                .options(DeployOptions.builder()
                        .takeover(DeployOptions.Takeover.ALLOWED)
                        .build())
                .build();
        assertThat(Right.of(applier.up(adopting, Listener.approving(news::add))).outcome())
                .isEqualTo(Outcome.UPDATED);
        assertThat(Right.of(applier.up(modern, Listener.approving(news::add))).outcome())
                .isEqualTo(Outcome.UNCHANGED);
    }

    @Test
    void stopsWhereItFailedWhenThatIsWanted() throws IOException {
        Example example = new Example("hello-stops", Example.helloWeb().template()).in(discovered());
        Emulator.running()
                .plan("[{\"stack\":\"hello-stops\",\"resource\":\"WebService\",\"operation\":\"create\","
                        + "\"fail\":\"no capacity today\"}]");
        Deploy stopping = Deploy.builder()
                .from(example.deploy())
                .options(DeployOptions.builder().onFailure(OnFailure.STOP).build())
                .build();
        assertThat(failure(applier.up(stopping, Listener.approving(news::add)))
                        .hint()
                        .getOrElse(""))
                .contains("look at its resources");
        assertThat(Right.of(applier.down(
                                Removal.of(example.projectName(), example.stack()), Listener.approving(news::add)))
                        .outcome())
                .isEqualTo(Outcome.REMOVED);
    }

    /** Over the 51,200 bytes that a request takes. */
    private static Example large(String name, Example example) {
        String groups = Vector.range(0, 200)
                .map(number -> "\"Group" + number + "\":{\"Type\":\"AWS::Logs::LogGroup\",\"Properties\":{"
                        + "\"LogGroupName\":\"" + name + "/" + "x".repeat(250) + number + "\"}},")
                .mkString();
        return new Example(name, example.template()).with("\"Resources\":{", "\"Resources\":{" + groups);
    }

    private Aws aws() {
        return Aws.connect(account).getOrElseThrow(why -> new AssertionError(why));
    }

    private Vector<String> buckets(String begin) {
        try (Aws aws = aws()) {
            return aws.buckets()
                    .named("stowage-" + begin)
                    .getOrElseThrow(why -> new AssertionError(why))
                    .map(Buckets.Found::name);
        }
    }

    private Vector<String> began() {
        return Step.lines(Vector.ofAll(news)
                .filter(Progress.Began.class::isInstance)
                .map(Progress.Began.class::cast)
                .map(Progress.Began::step));
    }

    @Test
    void tellsEachEventOnceAndInOrder() throws IOException {
        Example example = Example.helloWeb().in(discovered());
        Right.of(applier.up(example.deploy(), Listener.approving(news::add)));
        Right.of(applier.down(Removal.of(example.projectName(), example.stack()), Listener.approving(news::add)));

        Vector<StackEvent> events = events();
        assertThat(events.map(StackEvent::id)).doesNotHaveDuplicates();
        assertThat(events.map(StackEvent::at).asJava()).isSorted();
        assertThat(events.last().status()).isEqualTo("DELETE_COMPLETE");
    }

    @Test
    void removesWhatCouldNotBeCreatedAndSaysWhy() throws IOException {
        Example example = new Example("hello-fails", Example.helloWeb().template()).in(discovered());
        Emulator.running()
                .plan("[{\"stack\":\"hello-fails\",\"resource\":\"WebService\",\"operation\":\"create\","
                        + "\"fail\":\"no capacity today\"}]");

        Problem problem = failure(applier.up(example.deploy(), Listener.approving(news::add)));
        assertThat(problem.id()).isEqualTo(DeploymentProblem.DEPLOYMENT_FAILED);
        assertThat(problem.sentence())
                .contains("stack hello-fails could not be created")
                .contains("WebService (AWS::ECS::Service)")
                .contains("no capacity today");
        assertThat(Right.of(applier.down(
                                Removal.of(example.projectName(), example.stack()), Listener.approving(news::add)))
                        .outcome())
                .isEqualTo(Outcome.ABSENT);
    }

    @Test
    void rollsBackWhatCouldNotBeUpdatedAndSaysWhy() throws IOException {
        Example example = new Example("hello-stays", Example.helloWeb().template()).in(discovered());
        Right.of(applier.up(example.deploy(), Listener.approving(news::add)));
        Emulator.running()
                .plan("[{\"stack\":\"hello-stays\",\"resource\":\"Late\",\"operation\":\"create\","
                        + "\"fail\":\"not this one\"}]");
        Example broken = example.with("\"Resources\":{", "\"Resources\":{\"Late\":{\"Type\":\"AWS::Logs::LogGroup\"},");

        Problem problem = failure(applier.up(broken.deploy(), Listener.approving(news::add)));
        assertThat(problem.sentence())
                .contains("stack hello-stays could not be updated")
                .contains("not this one");
        assertThat(problem.hint().getOrElse("")).contains("rolled back");
        assertThat(Right.of(applier.up(example.deploy(), Listener.approving(news::add)))
                        .outcome())
                .isEqualTo(Outcome.UNCHANGED);
    }

    @Test
    void goesOnWatchingWhatAnInterruptedRunBegan() throws IOException {
        Example example = new Example("hello-slow", Example.helloWeb().template()).in(discovered());
        Emulator.running().plan("[{\"stack\":\"hello-slow\",\"operation\":\"create\",\"seconds\":0.2}]");
        SystemClock clock = new SystemClock();
        try (Applier interrupted = Right.of(Applier.connect(account, clock, QUICK))) {
            Problem problem = failure(interrupted.up(example.deploy(), Listener.approving(happened -> {
                if (happened instanceof Progress.Waiting) {
                    clock.interrupt();
                }
            })));
            assertThat(problem.id()).isEqualTo(DeploymentProblem.INTERRUPTED);
        }

        Deployment resumed = Right.of(applier.up(example.deploy(), Listener.approving(news::add)));
        assertThat(resumed.outcome()).isEqualTo(Outcome.CREATED);
        assertThat(events().head().resource().value()).isEqualTo("hello-slow");
        assertThat(finished()).contains("Cluster", "WebService");
        assertThat(events().map(StackEvent::id)).doesNotHaveDuplicates();
    }

    @Test
    void asksForTheImageOfABuiltServiceOnceOnly() throws IOException {
        Example example = Example.voting().in(discovered());
        Problem missing = failure(applier.up(example.deployWithoutImages(), Listener.approving(news::add)));
        assertThat(missing.id()).isEqualTo(DeploymentProblem.IMAGE_NOT_GIVEN);
        assertThat(missing.hint().getOrElse("")).contains("--image vote=");

        Right.of(applier.up(example.deploy(), Listener.approving(news::add)));
        assertThat(Right.of(applier.up(example.deployWithoutImages(), Listener.approving(news::add)))
                        .outcome())
                .isEqualTo(Outcome.UNCHANGED);
    }

    @Test
    void leavesTheStackOfAnotherProjectAlone() throws IOException {
        Example example = Example.helloWeb().in(discovered());
        Right.of(applier.up(example.deploy(), Listener.approving(news::add)));
        Problem refused = failure(
                applier.down(Removal.of(new ProjectName("other"), example.stack()), Listener.approving(news::add)));
        assertThat(refused.id()).isEqualTo(DeploymentProblem.STACK_NOT_OURS);
        assertThat(Right.of(applier.up(example.deploy(), Listener.approving(news::add)))
                        .outcome())
                .isEqualTo(Outcome.UNCHANGED);
    }

    @Test
    void showsNoSecret() throws IOException {
        Right.of(applier.up(Example.voting().in(discovered()).deploy(), Listener.approving(news::add)));
        assertThat(news.toString()).doesNotContain(Example.SECRET);
    }

    @Test
    void findsTheDefaultVpcWithItsPublicSubnets() {
        assertThat(discovered()
                        .inventory()
                        .exists(found -> found.vpc().isDefined()
                                && found.subnets().size() >= 2
                                && found.subnets().forAll(dev.stowage.aws.Subnet::isPublic)))
                .isTrue();
    }

    private AwsEnvironment discovered() {
        return Right.of(applier.discover(new Requirements(Vector.of(new Question.DefaultVpc()))));
    }

    private Vector<StackEvent> events() {
        return Vector.ofAll(news)
                .filter(Progress.Happened.class::isInstance)
                .map(Progress.Happened.class::cast)
                .map(Progress.Happened::event);
    }

    private Vector<String> finished() {
        return events().filter(event -> event.status().endsWith("_COMPLETE"))
                .map(event -> event.resource().value());
    }

    private static Problem failure(Either<Problems, ?> result) {
        assertThat(result.isLeft()).as("it failed").isTrue();
        return result.getLeft().all().head();
    }
}
