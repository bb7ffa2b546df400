package dev.stowage.apply.run;

import static dev.stowage.apply.stack.StackStatus.*;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stowage.apply.plan.DeployOptions;
import dev.stowage.apply.plan.Desired;
import dev.stowage.apply.plan.Planner;
import dev.stowage.apply.plan.Seen;
import dev.stowage.apply.plan.TemplatePlaces;
import dev.stowage.apply.problem.DeploymentProblem;
import dev.stowage.apply.stack.ChangeSetState;
import dev.stowage.cfn.Template;
import dev.stowage.problem.Problem;
import dev.stowage.problem.Problems;
import dev.stowage.value.Dialect;
import dev.stowage.value.ProjectName;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Templates that CloudFormation does not take with the request. */
class LargeTemplateTest {
    static final Template LARGE = Template.builder()
            .from(Seen.template(Dialect.MODERN))
            .description("x".repeat(60_000))
            .build();

    private static final String LEFT = "stowage-shop-";

    private final FakeCloud cloud = new FakeCloud();
    private final Heard heard = new Heard();
    private Desired desired = Desired.builder()
            .stack(FakeCloud.SHOP)
            .project(new ProjectName("shop"))
            .template(LARGE)
            .build();

    @Test
    void goesThroughABucketOfThisRunAndRemovesIt() {
        cloud.afterExecution(cloud.stack(CREATE_IN_PROGRESS), cloud.stack(CREATE_COMPLETE));
        assertThat(up()).isEqualTo(Either.right(Ending.DONE));
        assertThat(url()).matches("https://stowage-shop-[0-9a-f]{8}-[0-9a-f]{16}/template.json");
        assertThat(cloud.buckets.held).isEmpty();
        assertThat(cloud.buckets.requests).containsSubsequence("make", "put", "remove object", "remove bucket");
    }

    @Test
    void goesThroughAFolderOfAGivenBucketAndRemovesOnlyThat() {
        givenBucket().put("else", "kept");
        desired = Desired.builder()
                .from(desired)
                .options(DeployOptions.builder().bucket("given").build())
                .build();
        cloud.afterExecution(cloud.stack(CREATE_IN_PROGRESS), cloud.stack(CREATE_COMPLETE));
        assertThat(up()).isEqualTo(Either.right(Ending.DONE));
        assertThat(url()).matches("https://given/stowage/shop-[0-9a-f]{8}-[0-9a-f]{16}/template.json");
        assertThat(cloud.buckets.held.get("given")).containsOnlyKeys("else");
        assertThat(cloud.buckets.requests).doesNotContain("make", "remove bucket");
    }

    @Test
    void removesTheVeryVersion_whereTheBucketKeepsVersions() {
        isThroughGivenBucket();
        cloud.buckets.version = Option.some("v1");
        cloud.afterExecution(cloud.stack(CREATE_IN_PROGRESS), cloud.stack(CREATE_COMPLETE));
        assertThat(up()).isEqualTo(Either.right(Ending.DONE));
        assertThat(cloud.buckets.requests)
                .containsSubsequence("put", "remove version")
                .doesNotContain("remove object");
        assertThat(heard.notes()).isEmpty();
    }

    /** Without its version its removal would leave a marker for ever, once that run has removed the version. */
    @Test
    void leavesWhatAnotherRunHasPutInTheSamePlace_whereTheBucketKeepsVersions() {
        isThroughGivenBucket();
        cloud.buckets.version = Option.some("v1");
        cloud.buckets.afterRemoval =
                () -> givenBucket().put(url().substring("https://given/".length()), "that of the other run");
        cloud.afterExecution(cloud.stack(CREATE_IN_PROGRESS), cloud.stack(CREATE_COMPLETE));
        assertThat(up()).isEqualTo(Either.right(Ending.DONE));
        assertThat(givenBucket()).containsValue("that of the other run");
    }

    @Test
    void removesItInThePlainWay_andSaysSo_whereVersionsMayNotBeRemoved() {
        isThroughGivenBucket();
        cloud.buckets.version = Option.some("v1");
        cloud.buckets.failing("remove version");
        cloud.afterExecution(cloud.stack(CREATE_IN_PROGRESS), cloud.stack(CREATE_COMPLETE));
        assertThat(up()).isEqualTo(Either.right(Ending.DONE));
        assertThat(cloud.buckets.requests).containsSubsequence("remove version", "objects", "remove object");
        assertThat(heard.notes().map(Problem::sentence))
                .singleElement()
                .asString()
                .contains("stays as an old version in bucket given under ");
    }

    private void isThroughGivenBucket() {
        givenBucket();
        desired = Desired.builder()
                .from(desired)
                .options(DeployOptions.builder().bucket("given").build())
                .build();
    }

    @Test
    void keepsTheTemplateOnlyUntilSomebodyIsAsked() {
        cloud.in(CREATE_COMPLETE).afterExecution(cloud.stack(UPDATE_IN_PROGRESS), cloud.stack(UPDATE_COMPLETE));
        List<Integer> buckets = new ArrayList<>();
        heard.whileAsked(() -> buckets.add(cloud.buckets.held.size()));
        assertThat(up()).isEqualTo(Either.right(Ending.DONE));
        assertThat(buckets).containsExactly(0);
        assertThat(cloud.buckets.requests).contains("put", "remove bucket");
    }

    @Test
    void removesTheTemplateWhenItCannotBeUsed() {
        cloud.comparing(ChangeSetState.Status.FAILED, "Template error");
        assertThat(up().getLeft().all().map(Problem::id)).containsExactly(DeploymentProblem.CHANGE_SET_FAILED);
        assertThat(cloud.buckets.held).isEmpty();
    }

    @Test
    void deploysWhenTheTemplateCannotBeRemovedAndSaysSo() {
        cloud.buckets.failing("remove bucket");
        cloud.afterExecution(cloud.stack(CREATE_IN_PROGRESS), cloud.stack(CREATE_COMPLETE));
        assertThat(up()).isEqualTo(Either.right(Ending.DONE));
        assertThat(heard.notes().map(Problem::sentence))
                .singleElement()
                .asString()
                .contains("the template in bucket " + LEFT);
    }

    @Test
    void removesTheBucketThatAKilledRunLeft() {
        leaveABucket();
        cloud.in(CREATE_COMPLETE).afterDeletion(cloud.stack(DELETE_IN_PROGRESS), cloud.stack(DELETE_COMPLETE));
        assertThat(down()).isEqualTo(Either.right(Ending.DONE));
        assertThat(cloud.buckets.held).isEmpty();
    }

    @Test
    void removesTheBucketOfAStackThatWasNeverMade() {
        cloud.buckets.held.put(
                TemplatePlaces.of("eu-west-1", FakeCloud.SHOP).buckets() + "0123456789abcdef", new TreeMap<>());
        assertThat(down()).isEqualTo(Either.right(Ending.DONE));
        assertThat(cloud.buckets.held).isEmpty();
    }

    @Test
    void leavesBucketsOfOthersAlone() {
        cloud.buckets.held.put("stowage-shop-0123456789abcdef", new TreeMap<>());
        cloud.buckets.held.put("shop-data", new TreeMap<>());
        assertThat(down()).isEqualTo(Either.right(Ending.DONE));
        assertThat(cloud.buckets.held).hasSize(2);
    }

    @Test
    void deploysWithoutTheRightToLookForBuckets() {
        cloud.buckets.failing("buckets");
        cloud.afterExecution(cloud.stack(CREATE_IN_PROGRESS), cloud.stack(CREATE_COMPLETE));
        assertThat(up()).isEqualTo(Either.right(Ending.DONE));
    }

    /** By a run that is killed once the template is there. */
    private void leaveABucket() {
        cloud.buckets.failing("remove object");
        cloud.comparing(ChangeSetState.Status.FAILED, "Template error");
        assertThat(up().isLeft()).isTrue();
        cloud.buckets.failing("");
        assertThat(cloud.buckets.held).hasSize(1);
    }

    private Map<String, String> givenBucket() {
        return cloud.buckets.held.computeIfAbsent("given", name -> new TreeMap<>());
    }

    private Either<Problems, Ending> up() {
        return interpreter()
                .observe(new ObservationScope(FakeCloud.SHOP, desired.options().bucket()))
                .flatMap(observed -> Planner.up(desired, observed))
                .flatMap(interpreter()::perform);
    }

    private Either<Problems, Ending> down() {
        return interpreter()
                .observe(new ObservationScope(FakeCloud.SHOP, Option.none()))
                .flatMap(observed -> Planner.down(desired.project(), volume -> false, observed))
                .flatMap(interpreter()::perform);
    }

    private Interpreter interpreter() {
        return new Interpreter(cloud.aws(), new FakeClock(cloud::goOn), PollPolicy.USUAL, heard);
    }

    private String url() {
        return cloud.made.flatMap(request -> request.templateUrl()).getOrElse("");
    }
}
