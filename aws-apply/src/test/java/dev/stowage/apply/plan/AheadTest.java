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
        Ahead ahead = Ahead.of(stage(Expression.sub("shop:${Version}")), FRESH);
        Template template = ahead.stage().template();
        assertThat(image(template, MIGRATE)).contains(Expression.sub("shop:${VersionAhead}"));
        assertThat(image(template, DEFINITION)).contains(Expression.ref(VERSION));
        assertThat(template.danglingReferences()).isEmpty();
        assertThat(ahead.stage().held()).containsExactly(VERSION);
        assertThat(ahead.values()).isEqualTo(LinkedHashMap.of(AHEAD, "2"));
    }

    @Test
    void leavesAStageAlone_whereNothingIsShared() {
        Stage apart = stage(Expression.text("shop:1"));
        assertThat(Ahead.of(apart, FRESH)).isEqualTo(new Ahead(apart, LinkedHashMap.empty()));
        Stage same = stage(Expression.ref(VERSION));
        assertThat(Ahead.of(same, LinkedHashMap.empty())).isEqualTo(new Ahead(same, LinkedHashMap.empty()));
    }

    private static Stage stage(Expression imageOfTheTask) {
        LogicalId web = new LogicalId("Web");
        Template template = Template.builder()
                .putParameter(VERSION, Parameter.builder().type("String").build())
                .putResource(MIGRATE, definition(imageOfTheTask))
                .putResource(DEFINITION, definition(Expression.ref(VERSION)))
                .putResource(
                        web,
                        Resource.of(new ResourceType("AWS::ECS::Service"))
                                .properties(SortedFields.of("TaskDefinition", Expression.ref(DEFINITION)))
                                .build())
                .build();
        PlannedTask migrate = new PlannedTask(new ServiceName("migrate"), MIGRATE, Vector.empty(), Vector.of(web));
        return new Stage(template, Vector.of(migrate));
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
