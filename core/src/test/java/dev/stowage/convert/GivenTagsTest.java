package dev.stowage.convert;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stowage.cfn.Expression;
import dev.stowage.cfn.Resource;
import dev.stowage.cfn.ResourceType;
import dev.stowage.cfn.SortedFields;
import dev.stowage.cfn.Template;
import dev.stowage.value.LogicalId;
import dev.stowage.write.Format;
import io.vavr.Tuple;
import io.vavr.collection.LinkedHashMap;
import org.junit.jupiter.api.Test;

class GivenTagsTest {
    private static final ResourceType QUEUE = new ResourceType("AWS::Own::Queue");

    @Test
    void addsToTheTagsThatAreThere() {
        Expression there = Expression.list(
                Expression.object(Tuple.of("Key", Expression.text("team")), Tuple.of("Value", Expression.text("web"))));
        assertThat(tagged(
                        Resource.of(new ResourceType("AWS::ECS::Cluster")).properties(SortedFields.of("Tags", there))))
                .contains("\"Tags\":[{\"Key\":\"team\",\"Value\":\"web\"},{\"Key\":\"env\",\"Value\":\"test\"}]");
    }

    @Test
    void tagsWhatHadNone_byTheNameThatTheTypeHasForThem() {
        assertThat(tagged(Resource.of(new ResourceType("AWS::Logs::LogGroup"))))
                .contains("\"Tags\":[{\"Key\":\"team\"");
        assertThat(tagged(Resource.of(new ResourceType("AWS::EFS::FileSystem"))))
                .contains("\"FileSystemTags\":[{\"Key\":\"team\"");
    }

    @Test
    void saysThatInstancesGetThemToo() {
        assertThat(tagged(Resource.of(new ResourceType("AWS::AutoScaling::AutoScalingGroup"))))
                .contains("\"PropagateAtLaunch\":true");
    }

    @Test
    void tagsWhatOthersAdd_whereTheyNameItsListOfTags() {
        assertThat(tagged(Resource.of(QUEUE))).contains("\"QueueTags\":[{\"Key\":\"team\"");
    }

    @Test
    void leavesWhatTakesNone() {
        assertThat(tagged(Resource.of(new ResourceType("AWS::EFS::MountTarget"))))
                .doesNotContain("Tags");
    }

    private static String tagged(Resource.Builder resource) {
        Template template = Template.builder()
                .putResource(new LogicalId("A"), resource.build())
                .build();
        return Format.JSON
                .render(GivenTags.on(
                        template, LinkedHashMap.of("team", "all", "env", "test"), LinkedHashMap.of(QUEUE, "QueueTags")))
                .replaceAll("\\s", "");
    }
}
