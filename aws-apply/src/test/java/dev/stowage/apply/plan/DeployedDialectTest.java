package dev.stowage.apply.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stowage.apply.stack.StackName;
import dev.stowage.cfn.Expression;
import dev.stowage.cfn.Resource;
import dev.stowage.cfn.ResourceType;
import dev.stowage.cfn.SortedFields;
import dev.stowage.cfn.Template;
import dev.stowage.problem.Problem;
import dev.stowage.value.Dialect;
import dev.stowage.value.LogicalId;
import org.junit.jupiter.api.Test;

/** What a change of the dialect would do is said by name where something may be lost. */
class DeployedDialectTest {
    private static final Template DEPLOYED = template(Dialect.DOCKER_ECS)
            .putResource(id("Logs"), resource("AWS::Logs::LogGroup", "LogGroupName", "old"))
            .putResource(id("Topic"), resource("AWS::SNS::Topic", "DisplayName", "old"))
            .putResource(id("Gone"), resource("AWS::EFS::FileSystem", "PerformanceMode", "maxIO"))
            .putResource(id("Revision"), resource("AWS::ECS::TaskDefinition", "Family", "old"))
            .build();

    @Test
    void namesWhatIsRemovedOrReplaced() {
        Template wanted = template(Dialect.MODERN)
                .putResource(id("Logs"), resource("AWS::Logs::LogGroup", "LogGroupName", "new"))
                .putResource(id("Topic"), resource("AWS::SNS::Topic", "DisplayName", "new"))
                .putResource(id("Revision"), resource("AWS::ECS::TaskDefinition", "Family", "new"))
                .build();
        Problem problem = refused(wanted);
        assertThat(problem.sentence())
                .endsWith(" 0 of its resources come, 1 go and 3 change; removed: Gone (AWS::EFS::FileSystem);"
                        + " replaced: Logs (AWS::Logs::LogGroup); perhaps replaced: Topic (AWS::SNS::Topic)");
        assertThat(problem.hint())
                .contains("give --dialect docker-ecs to go on as before, or --adopt to change it over; up --plan shows"
                        + " each change");
    }

    @Test
    void namesNothing_whereNothingIsLost() {
        Template wanted = Template.builder()
                .from(DEPLOYED)
                .metadata(template(Dialect.MODERN).build().metadata())
                .putResource(id("New"), resource("AWS::SNS::Topic", "DisplayName", "new"))
                .build();
        assertThat(refused(wanted).sentence()).endsWith(" 1 of its resources come, 0 go and 0 change");
    }

    private static Problem refused(Template wanted) {
        return DeployedDialect.refusal(new StackName("shop"), DEPLOYED, wanted)
                .map(step -> ((Step.Refuse) step).why())
                .getOrElseThrow(AssertionError::new);
    }

    private static Template.Builder template(Dialect dialect) {
        return Template.builder().metadata(Seen.template(dialect).metadata());
    }

    private static Resource resource(String type, String property, String value) {
        return Resource.builder()
                .type(new ResourceType(type))
                .properties(SortedFields.of(property, Expression.text(value)))
                .build();
    }

    private static LogicalId id(String name) {
        return new LogicalId(name);
    }
}
