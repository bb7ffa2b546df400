package dev.stowage.apply.operate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stowage.apply.aws.FakeServices;
import dev.stowage.apply.aws.FakeTasks;
import dev.stowage.apply.operate.Container.State;
import dev.stowage.apply.running.Address;
import dev.stowage.apply.running.Address.Requests;
import dev.stowage.apply.running.ContainerState;
import dev.stowage.apply.running.ServiceState;
import dev.stowage.apply.running.ServiceState.Binding;
import dev.stowage.apply.running.TaskState;
import dev.stowage.apply.task.TaskId;
import dev.stowage.value.ProjectName;
import io.vavr.collection.Vector;
import org.junit.jupiter.api.Test;

class ContainersTest {
    private static final ServiceState WEB = ServiceState.builder()
            .from(FakeServices.steady("web", 1))
            .addBinding(new Binding("tg", "web", 80))
            .build();

    @Test
    void reachesOnlyWhatHasNotEnded() {
        Container runs = container("RUNNING");
        assertThat(runs.state()).isEqualTo(State.RUNNING);
        assertThat(runs.publishers()).extracting(Container.Publisher::host).containsExactly("lb.example");
        Container ended = container("STOPPED");
        assertThat(ended.state()).isEqualTo(State.EXITED);
        assertThat(ended.publishers()).isEmpty();
    }

    private static Container container(String status) {
        TaskState task = TaskState.builder()
                .from(FakeTasks.lone(new TaskId("arn:aws:ecs:eu-west-1:1:task/shop/0123456789"), "shop", status))
                .wanted(status)
                .group(TaskState.SERVICE_GROUP + WEB.name())
                .addContainer(
                        ContainerState.builder().name("web").status(status).build())
                .build();
        return new Containers(
                        new ProjectName("shop"),
                        Vector.of(WEB),
                        Vector.empty(),
                        Vector.of(new Address("tg", "lb.example", 80, "http", Requests.ALL)))
                .of(Vector.of(task))
                .head();
    }
}
