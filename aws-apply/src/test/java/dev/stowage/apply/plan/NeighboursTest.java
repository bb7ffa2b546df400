package dev.stowage.apply.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stowage.apply.Right;
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
import dev.stowage.value.Dialect;
import dev.stowage.value.LogicalId;
import dev.stowage.value.OneOrMany;
import dev.stowage.value.ProjectName;
import io.vavr.Tuple;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Who gets new tasks where db, on which web depends, gets endpoints. */
class NeighboursTest {
    private static final LogicalId WEB = new LogicalId("Web");
    private static final LogicalId DB = new LogicalId("Db");
    private static final LogicalId CACHE = new LogicalId("Cache");

    @Test
    void givesNewTasksToWhatDependsOnAServiceWithANewEndpoint() {
        Template deployed = template(Map.of(DB, service(), WEB, service(DB)));
        Template wanted = template(Map.of(DB, serving(5432), WEB, service(DB)));
        assertThat(redeployed(wanted, deployed)).isEqualTo(LinkedHashMap.of(WEB, Vector.of(DB)));
    }

    @Test
    void givesNewTasksWhereAnotherPortComes() {
        Template deployed = template(Map.of(DB, serving(5432), WEB, service(DB)));
        Template wanted = template(Map.of(DB, serving(5432, 6432), WEB, service(DB)));
        assertThat(redeployed(wanted, deployed)).isEqualTo(LinkedHashMap.of(WEB, Vector.of(DB)));
    }

    @Test
    void givesNewTasksWhereANewServiceIsDependedOn() {
        Template deployed = template(Map.of(WEB, service()));
        Template wanted = template(Map.of(CACHE, serving(6379), WEB, service(CACHE)));
        assertThat(redeployed(wanted, deployed)).isEqualTo(LinkedHashMap.of(WEB, Vector.of(CACHE)));
    }

    @Test
    void givesNoNewTasksWhereNoEndpointComes() {
        Template deployed = template(Map.of(DB, serving(5432, 6432), WEB, service(DB)));
        assertThat(redeployed(template(Map.of(DB, serving(5432), WEB, service(DB))), deployed))
                .isEmpty();
        assertThat(redeployed(deployed, deployed)).isEmpty();
    }

    @Test
    void givesNoNewTasksToWhatStartsLater() {
        Template deployed = template(Map.of(DB, service()));
        assertThat(redeployed(template(Map.of(DB, serving(5432), WEB, service(DB))), deployed))
                .isEmpty();
    }

    @Test
    void remembersInTheDeployedTemplateWhatARunThatWasCutOffLeft() {
        Template before = template(Map.of(DB, service(), WEB, service(DB)));
        Template wanted = template(Map.of(DB, serving(5432), WEB, service(DB)));
        Template deployed = Neighbours.noted(wanted, before);
        assertThat(deployed).isNotEqualTo(wanted);
        assertThat(redeployed(wanted, deployed)).isEqualTo(LinkedHashMap.of(WEB, Vector.of(DB)));
    }

    private static LinkedHashMap<LogicalId, Vector<LogicalId>> redeployed(Template wanted, Template deployed) {
        Desired desired = Desired.builder()
                .stack(new StackName("shop"))
                .project(new ProjectName("shop"))
                .template(wanted)
                .build();
        return Right.of(Planner.up(desired, seen(deployed)))
                .steps()
                .filter(Step.Redeploy.class::isInstance)
                .map(Step.Redeploy.class::cast)
                .headOption()
                .map(Step.Redeploy::sources)
                .getOrElse(LinkedHashMap.empty());
    }

    private static Observed seen(Template deployed) {
        return Observed.builder()
                .from(Seen.of(Option.some(StackState.builder()
                        .name(new StackName("shop"))
                        .id(new StackId("arn:shop"))
                        .status(StackStatus.CREATE_COMPLETE)
                        .putTag(Tag.PROJECT, "shop")
                        .build())))
                .deployed(deployed)
                .build();
    }

    private static Template template(Map<LogicalId, Resource> resources) {
        Template.Builder template = Template.builder().from(Seen.template(Dialect.MODERN));
        resources.forEach(template::putResource);
        return template.build();
    }

    /** One that others cannot call. */
    private static Resource service(LogicalId... needs) {
        return Resource.builder()
                .from(serving())
                .dependsOn(OneOrMany.many(Vector.of(needs)))
                .build();
    }

    private static Resource serving(long... ports) {
        Vector<Expression> services = Vector.ofAll(ports)
                .map(port -> Expression.object(Tuple.of(
                        "ClientAliases",
                        Expression.list(Expression.object(Tuple.of("Port", Expression.whole(port)))))));
        return Resource.of(new ResourceType("AWS::ECS::Service"))
                .properties(SortedFields.of(
                        "ServiceConnectConfiguration",
                        Expression.object(Tuple.of("Services", Expression.list(services)))))
                .build();
    }
}
