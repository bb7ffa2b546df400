package dev.stowage.apply.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stowage.apply.plan.Planner;
import dev.stowage.apply.running.TaskState;
import dev.stowage.apply.stack.HeldResource;
import dev.stowage.apply.stack.StackStatus;
import dev.stowage.value.LogicalId;
import dev.stowage.value.ProjectName;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class LoneTasksTest {
    private final TestCloud cloud = new TestCloud();

    @Test
    void endsTasksOfNoServiceBeforeTheirClusterGoes() {
        cloud.in(StackStatus.CREATE_COMPLETE)
                .afterDeletion(cloud.stack(StackStatus.DELETE_IN_PROGRESS), cloud.stack(StackStatus.DELETE_COMPLETE));
        cloud.services.running = Vector.of(task("lone", Option.none()), task("web", Option.some("service:shop-web")));
        cloud.held = Vector.of(held("Topic", "AWS::SNS::Topic"));
        Interpreter interpreter = new Interpreter(cloud, new TestClock(cloud::goOn), Pace.USUAL, news -> {});
        assertThat(down(interpreter)).isEqualTo(Either.right(Ending.DONE));
        assertThat(cloud.services.ended).isEmpty();

        cloud.in(StackStatus.CREATE_COMPLETE)
                .afterDeletion(cloud.stack(StackStatus.DELETE_IN_PROGRESS), cloud.stack(StackStatus.DELETE_COMPLETE));
        cloud.held = Vector.of(held("Cluster", "AWS::ECS::Cluster"));
        assertThat(down(interpreter)).isEqualTo(Either.right(Ending.DONE));
        assertThat(cloud.services.ended).extracting(TaskState::id).containsExactly("lone");
    }

    private static Either<?, Ending> down(Interpreter interpreter) {
        return interpreter
                .observe(new Glance(TestCloud.SHOP, Option.none()))
                .flatMap(observed -> Planner.down(new ProjectName("shop"), volume -> false, observed))
                .flatMap(interpreter::perform);
    }

    private static HeldResource held(String id, String type) {
        return new HeldResource(new LogicalId(id), type, id, Instant.EPOCH);
    }

    private static TaskState task(String id, Option<String> group) {
        return TaskState.builder()
                .id(id)
                .cluster("Cluster")
                .definition("arn:task-definition/shop-web:1")
                .group(group)
                .status("RUNNING")
                .wanted("RUNNING")
                .takesCommands(false)
                .build();
    }
}
