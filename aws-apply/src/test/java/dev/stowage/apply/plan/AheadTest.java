package dev.stowage.apply.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stowage.apply.plan.Stages.Stage;
import dev.stowage.cfn.Expression;
import dev.stowage.cfn.Parameter;
import dev.stowage.cfn.Resource;
import dev.stowage.cfn.ResourceType;
import dev.stowage.cfn.SortedFields;
import dev.stowage.cfn.Template;
import dev.stowage.value.LogicalId;
import dev.stowage.value.ServiceName;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.LinkedHashSet;
import io.vavr.collection.Vector;
import org.junit.jupiter.api.Test;

class AheadTest {
    private static final LogicalId VERSION = new LogicalId("Version");
    private static final LogicalId AHEAD = new LogicalId("VersionAhead");
    private static final LogicalId MIGRATE = new LogicalId("Migrate");
    private static final LogicalId DEFINITION = new LogicalId("Definition");
    private static final LinkedHashMap<LogicalId, String> FRESH = LinkedHashMap.of(VERSION, "2");

    @Test
    void givesTheTaskTheNewValue_andWhatWaitsForItTheOldOne() {
        Ahead ahead = Ahead.of(stage(Expression.sub("shop:${Version}")), FRESH, Template.NOTHING);
        Template template = ahead.stage().template();
        assertThat(image(template, MIGRATE)).contains(Expression.sub("shop:${VersionAhead}"));
        assertThat(image(template, DEFINITION)).contains(Expression.ref(VERSION));
        assertThat(template.danglingReferences()).isEmpty();
        assertThat(ahead.stage().held()).containsExactly(VERSION);
        assertThat(ahead.values()).isEqualTo(LinkedHashMap.of(AHEAD, "2"));
    }

    /** After a run that ends here, the old value beside a new default would seem to be chosen. */
    @Test
    void leavesADefaultAsItIsDeployed_whileTheOldValueStays() {
        Template deployed =
                Template.builder().putParameter(VERSION, byDefault("1")).build();
        Stage stage = stage(Expression.ref(VERSION), byDefault("2"), LinkedHashSet.empty());
        Template template = Ahead.of(stage, FRESH, deployed).stage().template();
        assertThat(template.parameters()).isEqualTo(LinkedHashMap.of(VERSION, byDefault("1"), AHEAD, byDefault("2")));
    }

    /** The one of a run that was cut off is there already, and nothing that is wanted asks for it. */
    @Test
    void givesTheTaskANewerValue_whereOneWasDeployedBefore() {
        Stage stage = stage(Expression.ref(VERSION), byDefault("2"), LinkedHashSet.of(AHEAD));
        assertThat(Ahead.of(stage, FRESH, Template.NOTHING).stage().held()).containsExactly(VERSION);
    }

    @Test
    void leavesAStageAlone_whereNothingIsShared() {
        Stage apart = stage(Expression.text("shop:1"));
        assertThat(Ahead.of(apart, FRESH, Template.NOTHING)).isEqualTo(new Ahead(apart, LinkedHashMap.empty()));
        Stage same = stage(Expression.ref(VERSION));
        assertThat(Ahead.of(same, LinkedHashMap.empty(), Template.NOTHING))
                .isEqualTo(new Ahead(same, LinkedHashMap.empty()));
    }

    private static Parameter byDefault(String value) {
        return Parameter.builder().type("String").defaultValue(value).build();
    }

    private static Stage stage(Expression imageOfTheTask) {
        return stage(imageOfTheTask, Parameter.builder().type("String").build(), LinkedHashSet.empty());
    }

    private static Stage stage(Expression imageOfTheTask, Parameter version, LinkedHashSet<LogicalId> held) {
        LogicalId web = new LogicalId("Web");
        Template template = Template.builder()
                .putParameter(VERSION, version)
                .putResource(MIGRATE, definition(imageOfTheTask))
                .putResource(DEFINITION, definition(Expression.ref(VERSION)))
                .putResource(
                        web,
                        Resource.of(new ResourceType("AWS::ECS::Service"))
                                .properties(SortedFields.of("TaskDefinition", Expression.ref(DEFINITION)))
                                .build())
                .build();
        PlannedTask migrate = new PlannedTask(new ServiceName("migrate"), MIGRATE, Vector.empty(), Vector.of(web));
        return new Stage(template, Vector.of(migrate), held);
    }

    private static Resource definition(Expression image) {
        return Resource.of(new ResourceType("AWS::ECS::TaskDefinition"))
                .properties(SortedFields.of("Image", image))
                .build();
    }

    private static Iterable<Expression> image(Template template, LogicalId id) {
        return template.resources()
                .get(id)
                .flatMap(resource -> resource.properties().get("Image"));
    }
}
