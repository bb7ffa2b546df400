package dev.stowage.apply.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stowage.apply.stack.StackId;
import dev.stowage.apply.stack.StackName;
import dev.stowage.apply.stack.StackState;
import dev.stowage.apply.stack.StackStatus;
import dev.stowage.cfn.Expression;
import dev.stowage.cfn.Resource;
import dev.stowage.cfn.ResourceType;
import dev.stowage.cfn.SortedFields;
import dev.stowage.cfn.Template;
import dev.stowage.ecs.Tag;
import dev.stowage.problem.Problem;
import dev.stowage.value.LogicalId;
import dev.stowage.value.ProjectName;
import dev.stowage.value.Tree;
import dev.stowage.value.VolumeName;
import io.vavr.Tuple;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Which directory the volume data shows, whose file leaves that open, when its stack is updated. */
class DirectoriesTest {
    private static final LogicalId POINT = new LogicalId("DataAccessPoint");
    private static final LogicalId FILES = new LogicalId("DataFilesystem");
    private static final Template WHOLE = template(Option.none());
    private static final Template OWN = template(Option.some("/data"));

    @Test
    void keepsTheWholeFileSystemThatIsDeployed() {
        assertThat(sent(OWN, WHOLE)).isEqualTo(sent(WHOLE, WHOLE)).doesNotContain("/data");
    }

    @Test
    void keepsTheDirectoryThatIsDeployed() {
        assertThat(sent(WHOLE, OWN)).isEqualTo(sent(OWN, OWN)).contains("\"Path\":\"/data\"", "\"Value\":\"/data\"");
    }

    @Test
    void takesTheDirectoryThatTheFileSays() {
        Desired desired = Desired.builder()
                .from(desired(OWN))
                .directories(LinkedHashMap.empty())
                .build();
        assertThat(sent(desired, WHOLE)).isEqualTo(sent(OWN, OWN));
        assertThat(Planner.notes(desired, observed(WHOLE))).isEmpty();
    }

    @Test
    void givesANewVolumeItsDirectory() {
        Template empty =
                Template.builder().from(OWN).resources(LinkedHashMap.empty()).build();
        assertThat(sent(OWN, empty)).isEqualTo(sent(OWN, OWN));
    }

    @Test
    void tellsWhatStays() {
        assertThat(Planner.notes(desired(OWN), observed(WHOLE)).map(Problem::sentence))
                .containsExactly(
                        "volume data keeps the directory of its file system that is deployed, for /data would show"
                                + " none of its files");
        assertThat(Planner.notes(desired(WHOLE), observed(OWN)).flatMap(Problem::hint))
                .containsExactly("write root_directory: / in its driver_opts where that is what is wanted");
        assertThat(Planner.notes(desired(OWN), observed(OWN))).isEmpty();
    }

    private static String sent(Template wanted, Template deployed) {
        return sent(desired(wanted), deployed);
    }

    private static String sent(Desired desired, Template deployed) {
        return Planner.up(desired, observed(deployed))
                .get()
                .steps()
                .filter(Step.MakeChangeSet.class::isInstance)
                .map(Step.MakeChangeSet.class::cast)
                .map(step -> step.request().template())
                .mkString();
    }

    private static Desired desired(Template wanted) {
        return Desired.builder()
                .stack(new StackName("shop"))
                .project(new ProjectName("shop"))
                .template(wanted)
                .directories(LinkedHashMap.of(POINT, new VolumeName("data")))
                .build();
    }

    private static Observed observed(Template deployed) {
        return Observed.builder()
                .region("eu-west-1")
                .at(Instant.EPOCH)
                .stack(StackState.builder()
                        .id(new StackId("arn:aws:cloudformation:eu-west-1:123456789012:stack/shop/1"))
                        .name(new StackName("shop"))
                        .status(StackStatus.CREATE_COMPLETE)
                        .putTag(Tag.PROJECT, "shop")
                        .build())
                .deployed(deployed)
                .build();
    }

    private static Template template(Option<String> directory) {
        return Template.builder()
                .putMetadata("Stowage", new Tree.Fields(LinkedHashMap.of("Dialect", Tree.text("modern"))))
                .putResource(
                        FILES,
                        Resource.of(new ResourceType("AWS::EFS::FileSystem"))
                                .properties(SortedFields.of("FileSystemTags", tags(directory)))
                                .build())
                .putResource(
                        POINT,
                        Resource.of(new ResourceType("AWS::EFS::AccessPoint"))
                                .properties(point(directory))
                                .build())
                .build();
    }

    private static SortedFields point(Option<String> directory) {
        SortedFields whole = SortedFields.of("FileSystemId", Expression.ref(FILES));
        return directory
                .map(path -> whole.put("RootDirectory", Expression.object(Tuple.of("Path", Expression.text(path)))))
                .getOrElse(whole);
    }

    private static Expression tags(Option<String> directory) {
        return Expression.list(Vector.of(tag("Name", "shop_data"))
                .appendAll(directory.map(path -> tag("dev.stowage.volume.directory", path))));
    }

    private static Expression tag(String key, String value) {
        return Expression.object(Tuple.of("Key", Expression.text(key)), Tuple.of("Value", Expression.text(value)));
    }
}
