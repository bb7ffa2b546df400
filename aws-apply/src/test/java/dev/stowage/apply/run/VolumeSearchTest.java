package dev.stowage.apply.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stowage.apply.Removal;
import dev.stowage.apply.Right;
import dev.stowage.apply.plan.Observed;
import dev.stowage.apply.plan.Plan;
import dev.stowage.apply.plan.Planner;
import dev.stowage.apply.plan.Step;
import dev.stowage.apply.plan.VolumeImpact;
import dev.stowage.apply.stack.HeldResource;
import dev.stowage.apply.stack.StackStatus;
import dev.stowage.aws.ExistingFileSystem;
import dev.stowage.compose.Project;
import dev.stowage.compose.Volume;
import dev.stowage.ecs.Tag;
import dev.stowage.problem.Problems;
import dev.stowage.value.LogicalId;
import dev.stowage.value.ProjectName;
import dev.stowage.value.VolumeName;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The stack holds fs-1 and keeps it, and fs-2, which goes with it; an earlier stack of its name left fs-3. */
class VolumeSearchTest {
    private static final ProjectName SHOP = new ProjectName("shop");
    private static final Removal KEEPING = Removal.of(SHOP, FakeCloud.SHOP);
    private static final Removal REMOVING = Removal.builder()
            .from(KEEPING)
            .volumes(Removal.VolumeChoice.REMOVED)
            .external(Vector.<String>empty())
            .build();

    private final FakeCloud cloud = new FakeCloud();

    @BeforeEach
    void run() {
        cloud.in(StackStatus.CREATE_COMPLETE)
                .afterDeletion(cloud.stack(StackStatus.DELETE_IN_PROGRESS), cloud.stack(StackStatus.DELETE_COMPLETE));
        cloud.template = """
                {"Metadata": {"Stowage": {"Dialect": "modern"}}, "Resources": {
                  "Data": {"Type": "AWS::EFS::FileSystem", "DeletionPolicy": "Retain"},
                  "Cache": {"Type": "AWS::EFS::FileSystem", "DeletionPolicy": "Delete"}}}
                """;
        cloud.held = Vector.of(held("Data", "fs-1"), held("Cache", "fs-2"));
        cloud.fileSystems.held =
                Vector.of(files("fs-1", "shop", "shop"), files("fs-2", "shop", "shop"), files("fs-3", "shop", "shop"));
    }

    @Test
    void keepsFileSystems() {
        assertThat(down(KEEPING)).isEqualTo(Either.right(Ending.DONE));
        assertThat(ids()).containsExactly("fs-1", "fs-2", "fs-3");
    }

    @Test
    void saysWhatStaysAndWhatGoesByItself() {
        assertThat(impact(KEEPING).staying().mkString()).isEqualTo("fs-1");
        assertThat(impact(KEEPING).going().mkString()).isEqualTo("fs-2");
    }

    @Test
    void knowsNothingOfWhatStaysWhereTheTemplateCannotBeRead() {
        cloud.in(StackStatus.DELETE_FAILED).template = "[]";
        assertThat(impact(KEEPING).staying()).isEmpty();
        assertThat(impact(KEEPING).going().mkString(" ")).isEqualTo("fs-1 fs-2");
    }

    @Test
    void removesThoseOfTheStackWhereThatIsWanted() {
        assertThat(impact(REMOVING).going().mkString(" ")).isEqualTo("fs-1 (data) fs-2 (data) fs-3 (data)");
        assertThat(down(REMOVING)).isEqualTo(Either.right(Ending.DONE));
        assertThat(ids()).isEmpty();
    }

    @Test
    void removesWhatAnEarlierRemovalKept() {
        cloud.in(StackStatus.DELETE_COMPLETE).held = Vector.empty();
        assertThat(down(REMOVING)).isEqualTo(Either.right(Ending.DONE));
        assertThat(ids()).isEmpty();
    }

    /** What goes is known only once the other run has ended, and is asked about then. */
    @Test
    void saysNothingOfVolumesWhileAnotherRunWorksOnTheStack() {
        cloud.in(StackStatus.UPDATE_IN_PROGRESS);
        assertThat(steps(REMOVING))
                .containsExactly("watch stack shop until it is settled", "look at stack shop and plan again");
        assertThat(impact(REMOVING).going()).isEmpty();
    }

    @Test
    void knowsThatAStackGoesThatAnotherRunRemoves() {
        cloud.in(StackStatus.DELETE_IN_PROGRESS);
        assertThat(steps(REMOVING))
                .startsWith("watch stack shop until it is removed")
                .hasSize(4);
        assertThat(impact(REMOVING).stack()).isEqualTo(VolumeImpact.Stack.GOING);
        assertThat(impact(REMOVING).going().mkString(" ")).isEqualTo("fs-1 (data) fs-2 (data) fs-3 (data)");
    }

    @Test
    void leavesThoseOfOthers() {
        cloud.heldElsewhere = Vector.of("fs-7");
        cloud.fileSystems.held = Vector.of(
                files("fs-4", "other", "shop"),
                files("fs-5", "shop", "shop-prod"),
                new ExistingFileSystem("fs-6", "arn:fs-6", LinkedHashMap.of(Tag.PROJECT, "shop")),
                files("fs-7", "shop", "shop"));
        assertThat(down(REMOVING)).isEqualTo(Either.right(Ending.DONE));
        assertThat(ids()).containsExactly("fs-4", "fs-5", "fs-6", "fs-7");
    }

    @Test
    void leavesThoseThatAreDeclaredExternal() {
        Removal sparing = Removal.builder()
                .from(REMOVING)
                .external(Removal.external(project()))
                .build();
        assertThat(impact(sparing).staying().mkString()).isEqualTo("fs-3 (data)");
        assertThat(down(sparing)).isEqualTo(Either.right(Ending.DONE));
        assertThat(ids()).containsExactly("fs-3");
    }

    @Test
    void takesWhatTheTagsTellWhereNoFileSaysWhatIsExternal() {
        Removal blind = Removal.builder().from(REMOVING).external(Option.none()).build();
        assertThat(down(blind)).isEqualTo(Either.right(Ending.DONE));
        assertThat(ids()).isEmpty();
    }

    private Vector<String> steps(Removal removal) {
        return Step.lines(plan(removal, observed(removal)).steps());
    }

    private Vector<String> ids() {
        return cloud.fileSystems.held.map(ExistingFileSystem::id);
    }

    private Either<Problems, Ending> down(Removal removal) {
        return interpreter().perform(plan(removal, observed(removal)));
    }

    private VolumeImpact impact(Removal removal) {
        Observed observed = observed(removal);
        return Planner.impact(plan(removal, observed), observed);
    }

    private static Plan plan(Removal removal, Observed observed) {
        return Right.of(Planner.down(SHOP, removal::takes, observed));
    }

    private Observed observed(Removal removal) {
        return Right.of(interpreter().observe(new ObservationScope(FakeCloud.SHOP, Option.none(), removal.sought())));
    }

    private Interpreter interpreter() {
        return new Interpreter(
                cloud.aws(), new FakeClock(cloud::goOn), PollPolicy.USUAL, Listener.approving(news -> {}));
    }

    /** A volume that is taken back after its stack is gone. */
    private static Project project() {
        return Project.builder()
                .name(SHOP)
                .putVolume(
                        new VolumeName("old"),
                        Volume.builder().name("fs-3").external(true).build())
                .putVolume(new VolumeName("data"), Volume.builder().name("fs-1").build())
                .build();
    }

    private static HeldResource held(String id, String physicalId) {
        return new HeldResource(new LogicalId(id), "AWS::EFS::FileSystem", physicalId, Instant.EPOCH);
    }

    private static ExistingFileSystem files(String id, String project, String stack) {
        return new ExistingFileSystem(
                id,
                "arn:" + id,
                LinkedHashMap.of(
                        Tag.PROJECT,
                        project,
                        "aws:cloudformation:stack-name",
                        stack,
                        "com.docker.compose.volume",
                        "data"));
    }
}
