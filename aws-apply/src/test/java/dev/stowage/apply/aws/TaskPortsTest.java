package dev.stowage.apply.aws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stowage.apply.FakeEndpoint;
import dev.stowage.apply.stack.ClientToken;
import dev.stowage.apply.stack.StackId;
import dev.stowage.apply.task.ContainerVariant;
import dev.stowage.apply.task.TaskGroup;
import dev.stowage.apply.task.TaskId;
import dev.stowage.apply.task.TaskRequest;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import io.vavr.control.Option;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;

/** What is said to ECS of single tasks and their definitions, by the real SDK over HTTP. */
@ResourceLock(Resources.SYSTEM_PROPERTIES)
class TaskPortsTest {
    @AutoClose
    private final FakeEndpoint endpoint = new FakeEndpoint();

    @AutoClose
    private final Aws aws = endpoint.aws();

    @Test
    void runsATaskOnAVersionOfThePlatform() {
        endpoint.answering("RunTask", "{\"tasks\":[{\"taskArn\":\"arn:task/shop/1\"}]}");
        TaskRequest request = TaskRequest.builder()
                .cluster("shop")
                .definition("arn:task-definition/shop-web:3")
                .launchType("FARGATE")
                .platformVersion("1.4.0")
                .token(new ClientToken("once"))
                .build();
        assertThat(aws.tasks().run(request)).isEqualTo(Either.right(new TaskId("arn:task/shop/1")));
        assertThat(endpoint.bodies("RunTask").head())
                .contains("\"launchType\":\"FARGATE\"", "\"platformVersion\":\"1.4.0\"");
    }

    @Test
    void makesADefinitionThatDiffersInOneContainer() {
        endpoint.answering("DescribeTaskDefinition", """
            {"taskDefinition": {"taskDefinitionArn": "arn:task-definition/shop-web:3", "family": "shop-web",
             "networkMode": "awsvpc", "cpu": "256", "memory": "512", "executionRoleArn": "arn:role/x",
             "requiresCompatibilities": ["FARGATE"], "volumes": [{"name": "data"}],
             "runtimePlatform": {"cpuArchitecture": "ARM64"},
             "containerDefinitions": [
              {"name": "web", "image": "web:1", "entryPoint": ["/start"], "command": ["serve"],
               "mountPoints": [{"sourceVolume": "data", "containerPath": "/data"}]},
              {"name": "guest", "image": "guest:1", "command": ["stay"]}]},
             "tags": [{"key": "team", "value": "a"},
              {"key": "aws:cloudformation:stack-name", "value": "shop"}]}\
            """)
                .answering(
                        "RegisterTaskDefinition",
                        "{\"taskDefinition\": {\"taskDefinitionArn\": \"arn:task-definition/shop-web:4\"}}");
        ContainerVariant variant = new ContainerVariant(
                "web", Option.some(Vector.of("sh", "-c")), Option.some("root"), Option.some("/data"));
        assertThat(aws.definitions().vary("arn:task-definition/shop-web:3", variant))
                .isEqualTo(Either.right("arn:task-definition/shop-web:4"));
        assertThat(endpoint.bodies("RegisterTaskDefinition").head())
                .contains(
                        "\"family\":\"shop-web\"",
                        "\"executionRoleArn\":\"arn:role/x\"",
                        "\"cpuArchitecture\":\"ARM64\"",
                        "\"requiresCompatibilities\":[\"FARGATE\"]",
                        "\"volumes\":[{\"name\":\"data\"}]",
                        "\"entryPoint\":[\"sh\",\"-c\"]",
                        "\"user\":\"root\"",
                        "\"workingDirectory\":\"/data\"",
                        "\"containerPath\":\"/data\"",
                        "\"command\":[\"stay\"]",
                        "\"key\":\"team\"")
                .doesNotContain("serve", "aws:cloudformation");
    }

    @Test
    void forgetsADefinitionForGood() {
        endpoint.answering("DeregisterTaskDefinition", "{}")
                .answering("DeregisterTaskDefinition", "{\"__type\":\"ClientException\",\"message\":\"no\"}")
                .answering("DeleteTaskDefinitions", "{}");
        assertThat(aws.definitions().forget("arn:task-definition/shop-web:4")).isEmpty();
        assertThat(endpoint.operations()).containsExactly("DeregisterTaskDefinition", "DeleteTaskDefinitions");
        assertThat(aws.definitions().forget("arn:task-definition/shop-web:4").map(ServiceFailure::kind))
                .containsExactly(ServiceFailure.Kind.REFUSED);
    }

    @Test
    void runsATaskInTheGroupOfItsStack() {
        endpoint.answering("RunTask", "{\"tasks\": [{\"taskArn\": \"arn:task/shop/1\"}]}");
        TaskRequest request = TaskRequest.builder()
                .cluster("shop")
                .definition("arn:task-definition/shop-web:3")
                .group(TaskGroup.of(new StackId("arn:aws:cloudformation:eu-west-1:1:stack/shop/0a1b")))
                .token(new ClientToken("t"))
                .build();
        assertThat(aws.tasks().run(request)).isEqualTo(Either.right(new TaskId("arn:task/shop/1")));
        assertThat(endpoint.bodies("RunTask").head()).contains("\"group\":\"stack:0a1b\"");
    }

    @Test
    void stopsATask() {
        endpoint.answering("StopTask", "{}");
        assertThat(aws.tasks().stop("shop", new TaskId("arn:task/shop/1"), "enough"))
                .isEmpty();
        assertThat(endpoint.bodies("StopTask").head())
                .contains("\"cluster\":\"shop\"", "\"task\":\"arn:task/shop/1\"", "\"reason\":\"enough\"");
    }
}
