package dev.stowage.apply.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stowage.apply.plan.Stages.Stage;
import dev.stowage.cfn.Expression;
import dev.stowage.cfn.Output;
import dev.stowage.cfn.Parameter;
import dev.stowage.cfn.Resource;
import dev.stowage.cfn.ResourceType;
import dev.stowage.cfn.SortedFields;
import dev.stowage.cfn.Template;
import dev.stowage.value.LogicalId;
import dev.stowage.value.OneOrMany;
import dev.stowage.value.ServiceName;
import dev.stowage.value.Tree;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.LinkedHashSet;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import org.junit.jupiter.api.Test;

class StagesTest {
    @Test
    void deploysATemplateWithoutTasksAtOnce() {
        Template template = template(resource("Web"));
        assertThat(stages(template, Option.none()))
                .containsExactly(new Stage(template, Vector.empty(), LinkedHashSet.empty()));
    }

    @Test
    void keepsWhatWaitsForATaskAwayAtFirst() {
        Template template =
                migrated(resource("Db"), resource("Migrate", "Db"), resource("Web", "Db"), resource("Scale", "Web"));
        Vector<Stage> stages = stages(template, Option.none());
        assertThat(stages).hasSize(2);
        assertThat(ids(stages.head().template())).containsExactly("Db", "Migrate");
        assertThat(stages.head().tasks().map(PlannedTask::service)).containsExactly(new ServiceName("migrate"));
        assertThat(stages.last()).isEqualTo(new Stage(template, Vector.empty(), LinkedHashSet.empty()));
    }

    @Test
    void keepsWhatWaitsForATaskAsItIsDeployed() {
        Template deployed = template(resource("Db"), resource("Web", "Db", "Old"), resource("Old"));
        Template wanted =
                migrated(resource("Db", "New"), resource("New"), resource("Migrate", "Db"), resource("Web", "New"));
        Template first = stages(wanted, Option.some(deployed)).head().template();
        assertThat(ids(first)).containsExactly("Db", "New", "Migrate", "Web", "Old");
        assertThat(first.resources().get(new LogicalId("Web")))
                .isEqualTo(deployed.resources().get(new LogicalId("Web")));
        assertThat(first.resources().get(new LogicalId("Db")))
                .isEqualTo(wanted.resources().get(new LogicalId("Db")));
    }

    /** A service follows its task definition, whatever becomes of the service itself. */
    @Test
    void keepsWhatIsDeployedForWhatWaitsAlone() {
        Template deployed = template(resource("Logs"), resource("Definition", "Logs"), resource("Web", "Definition"));
        Template wanted = migrated(
                resource("Logs", "Key"),
                resource("Key"),
                resource("Definition", "Logs", "Role"),
                resource("Role"),
                resource("Migrate", "Logs"),
                resource("Web", "Definition"));
        Vector<Stage> stages = stages(wanted, Option.some(deployed));
        Template first = stages.head().template();
        assertThat(first.resources().get(new LogicalId("Definition")))
                .isEqualTo(deployed.resources().get(new LogicalId("Definition")));
        assertThat(first.resources().get(new LogicalId("Logs")))
                .isEqualTo(wanted.resources().get(new LogicalId("Logs")));
        assertThat(stages.last()).isEqualTo(new Stage(wanted, Vector.empty(), LinkedHashSet.empty()));
    }

    @Test
    void runsTheNewTask_alsoWhereWhatWaitsRefersToIt() {
        Template deployed = template(resource("Migrate"), resource("Web", "Migrate"));
        Template wanted = migrated(resource("Key"), resource("Migrate", "Key"), resource("Web", "Migrate"));
        LogicalId task = new LogicalId("Migrate");
        Template first = stages(wanted, Option.some(deployed)).head().template();
        assertThat(first.resources().get(task)).isEqualTo(wanted.resources().get(task));
    }

    @Test
    void runsTasksInTheirOrder() {
        Template template = Template.builder()
                .from(template(resource("Seed"), resource("Migrate"), resource("Web")))
                .putMetadata(
                        "Tasks",
                        new Tree.Items(Vector.of(
                                task("seed", "Seed", Vector.of("Migrate"), Vector.of("Web")),
                                task("migrate", "Migrate", Vector.empty(), Vector.of("Seed")))))
                .build();
        Vector<Stage> stages = stages(template, Option.none());
        assertThat(stages.map(stage -> ids(stage.template()).mkString(" ")))
                .containsExactly("Migrate", "Seed Migrate", "Seed Migrate Web");
        assertThat(stages.flatMap(Stage::tasks).map(task -> task.service().value()))
                .containsExactly("migrate", "seed");
    }

    @Test
    void runsTasksThatWaitForEachOtherTogether() {
        Template template = Template.builder()
                .from(template(resource("A"), resource("B")))
                .putMetadata(
                        "Tasks",
                        new Tree.Items(Vector.of(
                                task("a", "A", Vector.empty(), Vector.of("B")),
                                task("b", "B", Vector.empty(), Vector.of("A")))))
                .build();
        assertThat(stages(template, Option.none())).hasSize(2);
    }

    @Test
    void leavesOutOutputsAndParametersOfWhatIsNotThere() {
        LogicalId image = new LogicalId("WebImage");
        Template template = Template.builder()
                .from(migrated(resource("Migrate"), resource("Web", "WebImage")))
                .putParameter(image, Parameter.builder().type("String").build())
                .putOutput(
                        new LogicalId("Url"),
                        Output.builder()
                                .value(Expression.ref(new LogicalId("Web")))
                                .build())
                .build();
        Template first = stages(template, Option.none()).head().template();
        assertThat(first.parameters()).isEmpty();
        assertThat(first.outputs()).isEmpty();
        assertThat(first.danglingReferences()).isEmpty();
    }

    @Test
    void keepsTheValuesThatOnlyWhatWaitsAsksFor() {
        Template deployed = parameterised(template(resource("Web", "WebImage")), "1");
        Template wanted =
                parameterised(migrated(resource("Migrate", "MigrateImage"), resource("Web", "WebImage")), "2");
        Vector<Stage> stages = stages(wanted, Option.some(deployed));
        assertThat(stages.head().held()).containsExactly(new LogicalId("WebImage"));
        assertThat(stages.head().template().parameters().get(new LogicalId("WebImage")))
                .isEqualTo(deployed.parameters().get(new LogicalId("WebImage")));
        assertThat(stages.last()).isEqualTo(new Stage(wanted, Vector.empty(), LinkedHashSet.empty()));
    }

    @Test
    void givesANewValueToATaskThatSharesAParameterWithWhatWaitsForIt() {
        Template deployed = parameterised(template(resource("Web", "WebImage")), "1");
        Template wanted = parameterised(migrated(resource("Migrate", "WebImage"), resource("Web", "WebImage")), "2");
        assertThat(stages(wanted, Option.some(deployed)).head().held()).doesNotContain(new LogicalId("WebImage"));
    }

    @Test
    void keepsTheValuesOfWhatStaysUntouchedToTheEnd() {
        Template deployed = parameterised(template(resource("Web", "WebImage"), resource("Other")), "1");
        Template wanted = parameterised(template(resource("Web", "WebImage"), resource("Other", "MigrateImage")), "2");
        Vector<Stage> stages = Stages.of(wanted, Option.some(deployed), LinkedHashSet.of(new LogicalId("Web")));
        assertThat(stages).hasSize(1);
        assertThat(stages.last().held()).containsExactly(new LogicalId("WebImage"));
    }

    /** As docker compose does where a service is named that does not wait for it. */
    @Test
    void runsNoTaskThatStaysUntouched() {
        Template wanted = migrated(resource("Migrate", "Key"), resource("Key"), resource("Web"), resource("Api"));
        LinkedHashSet<LogicalId> untouched = LinkedHashSet.of(new LogicalId("Migrate"), new LogicalId("Web"));
        for (Option<Template> deployed : Vector.of(
                Option.<Template>none(),
                Option.some(wanted),
                Option.some(migrated(resource("Migrate"), resource("Web"))))) {
            Vector<Stage> stages = Stages.of(wanted, deployed, untouched);
            assertThat(stages).hasSize(1);
            assertThat(stages.last().tasks()).isEmpty();
        }
    }

    private static Vector<Stage> stages(Template wanted, Option<Template> deployed) {
        return Stages.of(wanted, deployed, LinkedHashSet.empty());
    }

    private static Template parameterised(Template template, String usual) {
        return Template.builder()
                .from(template)
                .putParameter(new LogicalId("WebImage"), parameter(usual))
                .putParameter(new LogicalId("MigrateImage"), parameter(usual))
                .build();
    }

    private static Parameter parameter(String usual) {
        return Parameter.builder().type("String").defaultValue(usual).build();
    }

    private static Template migrated(Resource... resources) {
        return Template.builder()
                .from(template(resources))
                .putMetadata(
                        "Tasks",
                        new Tree.Items(Vector.of(task("migrate", "Migrate", Vector.empty(), Vector.of("Web")))))
                .build();
    }

    private static Tree task(String service, String definition, Vector<String> after, Vector<String> before) {
        return new Tree.Fields(LinkedHashMap.of(
                "Service",
                Tree.text(service),
                "TaskDefinition",
                Tree.text(definition),
                "After",
                texts(after),
                "Before",
                texts(before)));
    }

    private static Tree texts(Vector<String> texts) {
        return new Tree.Items(texts.map(Tree::text));
    }

    private static Template template(Resource... resources) {
        Template.Builder template = Template.builder();
        for (Resource resource : resources) {
            template.putResource(new LogicalId(name(resource)), resource);
        }
        return template.build();
    }

    /** Its name is its first property, so that each is another. */
    private static String name(Resource resource) {
        return resource.properties().iterator().next()._1;
    }

    private static Resource resource(String name, String... needs) {
        return Resource.of(new ResourceType("AWS::Logs::LogGroup"))
                .properties(SortedFields.of(
                        name, Expression.list(Vector.of(needs).map(need -> Expression.ref(new LogicalId(need))))))
                .dependsOn(OneOrMany.many(Vector.empty()))
                .build();
    }

    private static Vector<String> ids(Template template) {
        return template.resources().keySet().toVector().map(LogicalId::value);
    }
}
