package dev.stowage.apply.aws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stowage.apply.FakeEndpoint;
import dev.stowage.apply.aws.Services.Wanted;
import dev.stowage.apply.running.Address;
import dev.stowage.apply.running.Address.Requests;
import dev.stowage.apply.running.LogLine;
import dev.stowage.apply.running.LogPage;
import dev.stowage.apply.running.LogQuery;
import dev.stowage.apply.running.ScalingRange;
import dev.stowage.apply.running.Schedule;
import dev.stowage.apply.running.ServiceState;
import dev.stowage.apply.running.TaskState;
import dev.stowage.apply.stack.HeldResource;
import dev.stowage.apply.stack.StackId;
import dev.stowage.apply.stack.StackName;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Instant;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;

/** The ports of the operating commands by the real SDK, over HTTP, with answers in the form that AWS documents. */
@ResourceLock(Resources.SYSTEM_PROPERTIES)
class OperatingPortsTest {
    @AutoClose
    private final FakeEndpoint endpoint = new FakeEndpoint();

    @AutoClose
    private final Aws aws = endpoint.aws();

    @Test
    void readsAllPagesOfTasks_aHundredAtATime() {
        endpoint.answering("ListTasks", "{\"taskArns\":" + arns(0, 100) + ",\"nextToken\":\"more\"}")
                .answering("ListTasks", "{\"taskArns\":" + arns(100, 120) + "}")
                .answering("DescribeTasks", "{\"tasks\":[" + task("arn:task/shop/0") + "]}")
                .answering("DescribeTasks", "{\"tasks\":[" + task("arn:task/shop/100") + "]}");
        Vector<TaskState> tasks = right(aws.services().tasks("shop", Option.some("shop-web"), Wanted.STOPPED));
        assertThat(tasks.map(task -> task.id().brief())).containsExactly("0", "100");
        assertThat(endpoint.bodies("ListTasks"))
                .allSatisfy(body -> assertThat(body)
                        .contains("\"family\":\"shop-web\"", "\"desiredStatus\":\"STOPPED\"", "\"cluster\":\"shop\""));
        assertThat(endpoint.bodies("ListTasks").last()).contains("\"nextToken\":\"more\"");
        assertThat(endpoint.bodies("DescribeTasks").map(body -> body.split("arn:task", -1).length - 1))
                .containsExactly(100, 20);
    }

    @Test
    void tellsWhyATaskEnded() {
        endpoint.answering("ListTasks", "{\"taskArns\":[\"arn:task/shop/0\"]}")
                .answering("DescribeTasks", "{\"tasks\":[" + task("arn:task/shop/0") + "]}");
        TaskState task = right(aws.services().tasks("shop", Option.none(), Wanted.STOPPED))
                .head();
        assertThat(task.ofService()).containsExactly("shop-web-1");
        assertThat(task.family()).isEqualTo("shop-web");
        assertThat(task.reason()).containsExactly("Essential container in task exited");
        assertThat(task.stoppedAt()).containsExactly(Instant.ofEpochSecond(1_769_900_000L));
        assertThat(task.containers().head().exitCode()).containsExactly(137);
        assertThat(task.containers().head().reason()).containsExactly("OutOfMemoryError: Container killed");
        assertThat(task.takesCommands()).isTrue();
    }

    @Test
    void knowsNoServiceThatWasRemoved() {
        endpoint.answering("DescribeServices", """
                {"services":[{"serviceArn":"arn:aws:ecs:eu-west-1:1:service/shop/web-1","serviceName":"web-1",
                "clusterArn":"arn:cluster/shop","taskDefinition":"arn:task-definition/shop-web:3","status":"INACTIVE"}]}""");
        assertThat(right(aws.services().services("shop", Vector.of("web-1")))).isEmpty();
    }

    @Test
    void describesServicesTenAtATime() {
        String answer = """
                {"services":[{"serviceArn":"arn:aws:ecs:eu-west-1:1:service/shop/web-1","serviceName":"web-1",
                "clusterArn":"arn:cluster/shop","taskDefinition":"arn:task-definition/shop-web:3","desiredCount":2,
                "runningCount":1,"pendingCount":1,"schedulingStrategy":"REPLICA","enableExecuteCommand":true,
                "tags":[{"key":"com.docker.compose.service","value":"web"}],"launchType":"FARGATE",
                "networkConfiguration":{"awsvpcConfiguration":{"subnets":["s1"],"securityGroups":["g1"],
                "assignPublicIp":"ENABLED"}},
                "loadBalancers":[{"targetGroupArn":"arn:tg","containerName":"web","containerPort":80}],
                "deployments":[{"id":"d2","status":"PRIMARY","rolloutState":"IN_PROGRESS","failedTasks":4},
                {"id":"d1","status":"ACTIVE","rolloutState":"COMPLETED"}],
                "events":[{"id":"e1","createdAt":1769900000,"message":"(service web-1) has started 1 tasks"}]}],
                "failures":[]}""";
        endpoint.answering("DescribeServices", answer)
                .answering(
                        "DescribeServices", "{\"services\":[],\"failures\":[{\"arn\":\"x\",\"reason\":\"MISSING\"}]}");
        Vector<String> names = Vector.range(0, 12).map(number -> "web-" + number);
        ServiceState service = right(aws.services().services("shop", names)).head();
        assertThat(endpoint.bodies("DescribeServices").map(body -> body.split("web-", -1).length - 1))
                .containsExactly(10, 2);
        assertThat(service.service()).isEqualTo("web");
        assertThat(service.scalingId()).isEqualTo("service/shop/web-1");
        assertThat(service.isSteady()).isFalse();
        assertThat(service.newest().map(rollout -> rollout.failed())).containsExactly(4);
        assertThat(service.bindings()).containsExactly(new ServiceState.Binding("arn:tg", "web", 80));
        assertThat(service.events().head().message()).startsWith("(service web-1)");
        assertThat(service.placement().network().map(network -> network.subnets()))
                .containsExactly(Vector.of("s1"));
    }

    @Test
    void asksForCommandsScalesAndRemembers() {
        endpoint.answering("UpdateService", "{\"service\":{}}")
                .answering("UpdateService", "{\"service\":{}}")
                .answering("TagResource", "{}")
                .answering("UntagResource", "{}")
                .answering(
                        "ExecuteCommand",
                        "{\"session\":{\"sessionId\":\"s\",\"streamUrl\":\"wss://s\",\"tokenValue\":\"secret-token\"}}");
        endpoint.answering("ListTasks", "{\"taskArns\":[\"arn:task/shop/0\"]}")
                .answering("DescribeTasks", "{\"tasks\":[" + task("arn:task/shop/0") + "]}")
                .answering("DescribeServices", """
                        {"services":[{"serviceArn":"arn:service/shop/web-1","serviceName":"web-1",
                        "clusterArn":"arn:cluster/shop","taskDefinition":"arn:td/shop-web:3"}]}""");
        Services services = aws.services();
        ServiceState web = right(services.services("shop", Vector.of("web-1"))).head();
        TaskState task =
                right(services.tasks("shop", Option.none(), Wanted.RUNNING)).head();
        assertThat(services.scale(web, 3)).isEmpty();
        assertThat(services.redeploy(web)).isEmpty();
        assertThat(services.tag(web, "k", "3")).isEmpty();
        assertThat(services.untag(web, "k")).isEmpty();
        assertThat(right(services.execute(task, "web", "ls -la")).toString())
                .contains("wss://s")
                .doesNotContain("secret-token");
        assertThat(endpoint.bodies("UpdateService").get(0)).contains("\"desiredCount\":3", "\"service\":\"web-1\"");
        assertThat(endpoint.bodies("UpdateService").get(1)).contains("\"forceNewDeployment\":true");
        assertThat(endpoint.bodies("TagResource").head()).contains("\"value\":\"3\"", "arn:service/shop/web-1");
        assertThat(endpoint.bodies("ExecuteCommand").head()).contains("\"command\":\"ls -la\"", "\"interactive\":true");
    }

    @Test
    void readsWhatATaskIsMadeOf() {
        endpoint.answering("DescribeTaskDefinition", """
                {"taskDefinition":{"taskDefinitionArn":"arn:aws:ecs:eu-west-1:1:task-definition/shop-web:3",
                "containerDefinitions":[{"name":"web","image":"nginx","command":["-g"],"entryPoint":["nginx"],
                "healthCheck":{"command":["CMD","true"]},
                "logConfiguration":{"logDriver":"awslogs","options":{"awslogs-group":"/shop","awslogs-stream-prefix":"shop"}}},
                {"name":"metrics","image":"m","logConfiguration":{"logDriver":"splunk","options":{}}}]}}""");
        var definition = right(aws.services().definition("shop-web"));
        assertThat(definition.family()).isEqualTo("shop-web");
        assertThat(definition.container("web").flatMap(web -> web.log()).map(log -> log.streams("web")))
                .containsExactly("shop/web/");
        assertThat(definition.container("web").map(web -> web.hasHealthCheck())).containsExactly(true);
        assertThat(definition.container("metrics").flatMap(metrics -> metrics.log()))
                .isEmpty();
    }

    @Test
    void readsAPageOfLines() {
        endpoint.answering("FilterLogEvents", """
                {"events":[{"eventId":"1","logStreamName":"shop/web/0","timestamp":1769900000123,"message":"hello"},
                {"eventId":"2","logStreamName":"shop/webcam/0","timestamp":1769900000124,"message":"no"}],
                "nextToken":"more"}""");
        LogQuery query = new LogQuery(
                "/shop", "shop/web/", Option.some(Instant.ofEpochMilli(5)), Option.some(Instant.ofEpochMilli(9)));
        LogPage page = right(aws.logs().lines(query, Option.some("token")));
        assertThat(page.lines().map(LogLine::message)).containsExactly("hello");
        assertThat(page.lines().head().container()).isEqualTo("web");
        assertThat(page.next()).containsExactly("more");
        assertThat(endpoint.bodies("FilterLogEvents").head())
                .contains(
                        "\"logStreamNamePrefix\":\"shop/web/\"",
                        "\"startTime\":5",
                        "\"endTime\":9",
                        "\"nextToken\":\"token\"");
    }

    @Test
    void findsNoLinesWhereNoGroupIs() {
        String missing =
                "{\"__type\":\"ResourceNotFoundException\",\"message\":\"The specified log group does not exist.\"}";
        endpoint.answering("FilterLogEvents", missing)
                .answering("GetLogEvents", missing)
                .answering("DescribeLogStreams", missing);
        LogQuery query = new LogQuery("/gone", "shop/web/0", Option.none(), Option.none());
        assertThat(right(aws.logs().lines(query, Option.none())).lines()).isEmpty();
        assertThat(right(aws.logs().last(query, 5))).isEmpty();
        assertThat(right(aws.logs().newestStreams("/gone"))).isEmpty();
    }

    @Test
    void readsTheLastLinesOfAStream() {
        endpoint.answering(
                        "GetLogEvents",
                        "{\"events\":[{\"timestamp\":1,\"message\":\"a\",\"ingestionTime\":2}],\"nextForwardToken\":\"f\"}")
                .answering("DescribeLogStreams", "{\"logStreams\":[{\"logStreamName\":\"shop/web/0\"}]}");
        LogQuery query = new LogQuery("/shop", "shop/web/0", Option.none(), Option.none());
        assertThat(right(aws.logs().last(query, 5)).map(LogLine::message)).containsExactly("a");
        assertThat(endpoint.bodies("GetLogEvents").head()).contains("\"limit\":5", "\"startFromHead\":false");
        assertThat(right(aws.logs().newestStreams("/shop"))).containsExactly("shop/web/0");
        assertThat(endpoint.bodies("DescribeLogStreams").head()).contains("LastEventTime", "\"descending\":true");
    }

    /** A page that is not full, or empty, is not the end. */
    @Test
    void readsTheLastLinesOfAStream_overSeveralPages() {
        endpoint.answering("GetLogEvents", "{\"events\":[],\"nextBackwardToken\":\"b1\"}")
                .answering(
                        "GetLogEvents",
                        "{\"events\":[{\"timestamp\":3,\"message\":\"c\"}],\"nextBackwardToken\":\"b2\"}")
                .answering(
                        "GetLogEvents",
                        "{\"events\":[{\"timestamp\":1,\"message\":\"a\"},{\"timestamp\":2,\"message\":\"b\"}],"
                                + "\"nextBackwardToken\":\"b3\"}")
                .answering("GetLogEvents", "{\"events\":[],\"nextBackwardToken\":\"b3\"}");
        LogQuery query = new LogQuery("/shop", "shop/web/0", Option.none(), Option.none());
        assertThat(right(aws.logs().last(query, 5)).map(LogLine::message)).containsExactly("a", "b", "c");
        assertThat(endpoint.bodies("GetLogEvents")).hasSize(4);
        assertThat(endpoint.bodies("GetLogEvents").get(2)).contains("\"limit\":4", "\"nextToken\":\"b2\"");
    }

    /** The token of the last page is that with which it was asked for. */
    @Test
    void findsTheEndOfAStreamWithoutLines() {
        endpoint.answering("GetLogEvents", "{\"events\":[],\"nextBackwardToken\":\"b1\"}")
                .answering("GetLogEvents", "{\"events\":[],\"nextBackwardToken\":\"b1\"}");
        LogQuery query = new LogQuery("/shop", "shop/web/0", Option.none(), Option.none());
        assertThat(right(aws.logs().last(query, 5))).isEmpty();
        assertThat(endpoint.bodies("GetLogEvents")).hasSize(2);
    }

    @Test
    void findsWhereBalancersListen_byDefaultAndByRule() {
        endpoint.answering("DescribeTargetGroups", xml("DescribeTargetGroups", """
                        <TargetGroups><member><TargetGroupArn>tg1</TargetGroupArn><LoadBalancerArns><member>lb</member>
                        </LoadBalancerArns></member><member><TargetGroupArn>tg2</TargetGroupArn><LoadBalancerArns>
                        <member>lb</member></LoadBalancerArns></member></TargetGroups>"""))
                .answering("DescribeLoadBalancers", xml("DescribeLoadBalancers", """
                        <LoadBalancers><member><LoadBalancerArn>lb</LoadBalancerArn><DNSName>lb.example</DNSName>
                        <Type>application</Type></member></LoadBalancers>"""))
                .answering("DescribeListeners", xml("DescribeListeners", """
                        <Listeners><member><ListenerArn>l1</ListenerArn><Port>443</Port><Protocol>HTTPS</Protocol>
                        <DefaultActions><member><Type>forward</Type><TargetGroupArn>tg1</TargetGroupArn></member>
                        </DefaultActions></member></Listeners>"""))
                .answering("DescribeRules", xml("DescribeRules", """
                        <Rules><member><Conditions><member><Field>host-header</Field><HostHeaderConfig><Values>
                        <member>api.example</member></Values></HostHeaderConfig></member><member><Field>path-pattern</Field>
                        <Values><member>/v1/*</member></Values></member></Conditions><Actions><member><Type>forward</Type><ForwardConfig><TargetGroups><member>
                        <TargetGroupArn>tg2</TargetGroupArn></member><member><TargetGroupArn>foreign</TargetGroupArn>
                        </member></TargetGroups></ForwardConfig></member></Actions></member></Rules>"""));
        assertThat(right(aws.loadBalancers().addresses(Vector.of("tg1", "tg2"))))
                .containsExactly(
                        new Address("tg1", "lb.example", 443, "https", Requests.ALL),
                        new Address(
                                "tg2",
                                "lb.example",
                                443,
                                "https",
                                new Address.Requests(Vector.of("api.example"), Vector.of("/v1/*"))));
    }

    @Test
    void suspendsAndResumesScaling() {
        endpoint.answering("DescribeScalableTargets", """
                        {"ScalableTargets":[{"ResourceId":"service/shop/web-1","MinCapacity":2,"MaxCapacity":6,
                        "ServiceNamespace":"ecs","ScalableDimension":"ecs:service:DesiredCount"}]}""")
                .answering("RegisterScalableTarget", "{}")
                .answering("RegisterScalableTarget", "{}");
        assertThat(right(aws.scaling().ranges(Vector.of("service/shop/web-1"))))
                .containsExactly(new ScalingRange("service/shop/web-1", 2, 6));
        assertThat(aws.scaling().suspend("service/shop/web-1")).isEmpty();
        assertThat(aws.scaling().resume("service/shop/web-1")).isEmpty();
        assertThat(endpoint.bodies("RegisterScalableTarget").get(0))
                .contains("\"ScheduledScalingSuspended\":true")
                .doesNotContain("MinCapacity");
        assertThat(endpoint.bodies("RegisterScalableTarget").get(1)).contains("\"ScheduledScalingSuspended\":false");
    }

    @Test
    void keepsAllOfAScheduleButItsState() {
        String schedule = """
                {"Name":"report","GroupName":"default","State":"ENABLED","ScheduleExpression":"cron(0 5 * * ? *)",
                "ScheduleExpressionTimezone":"UTC","FlexibleTimeWindow":{"Mode":"OFF"},
                "Target":{"Arn":"arn:cluster/shop","RoleArn":"arn:role","EcsParameters":
                {"TaskDefinitionArn":"arn:td/shop-report:1","TaskCount":1}}}""";
        endpoint.answering("GET /schedules/report", schedule)
                .answering("GET /schedules/report", schedule)
                .answering("PUT /schedules/report", "{\"ScheduleArn\":\"arn:schedule\"}");
        assertThat(right(aws.schedules().schedule("report")))
                .isEqualTo(new Schedule("report", "arn:td/shop-report:1", "arn:cluster/shop", Schedule.State.ENABLED));
        assertThat(aws.schedules().set("report", Schedule.State.DISABLED)).isEmpty();
        assertThat(endpoint.bodies("PUT /schedules/report").head())
                .contains("\"State\":\"DISABLED\"", "cron(0 5 * * ? *)", "arn:td/shop-report:1", "arn:role");
    }

    @Test
    void readsTheResourcesOfAStackPageByPage() {
        endpoint.answering("ListStackResources", xml("ListStackResources", """
                        <StackResourceSummaries><member><LogicalResourceId>Cluster</LogicalResourceId>
                        <PhysicalResourceId>shop</PhysicalResourceId><ResourceType>AWS::ECS::Cluster</ResourceType>
                        <ResourceStatus>CREATE_COMPLETE</ResourceStatus></member><member>
                        <LogicalResourceId>Old</LogicalResourceId><PhysicalResourceId>old</PhysicalResourceId>
                        <ResourceType>AWS::ECS::Service</ResourceType><ResourceStatus>DELETE_COMPLETE</ResourceStatus>
                        </member></StackResourceSummaries><NextToken>more</NextToken>"""))
                .answering("ListStackResources", xml("ListStackResources", """
                        <StackResourceSummaries><member><LogicalResourceId>New</LogicalResourceId>
                        <ResourceType>AWS::ECS::Service</ResourceType><ResourceStatus>CREATE_IN_PROGRESS</ResourceStatus>
                        </member></StackResourceSummaries>"""));
        assertThat(right(aws.stacks().resources(new StackId("arn:stack"))).map(HeldResource::physicalId))
                .containsExactly("shop");
        assertThat(endpoint.bodies("ListStackResources").last()).contains("NextToken=more");
    }

    @Test
    void tellsAMissingStackFromATrouble() {
        endpoint.answering("DescribeStacks", "{\"__type\":\"x\"}");
        assertThat(aws.stacks().describe(new StackName("shop")).swap().map(ServiceFailure::kind))
                .containsExactly(ServiceFailure.Kind.REFUSED);
    }

    private static String task(String arn) {
        return "{\"taskArn\":\"" + arn + "\",\"clusterArn\":\"arn:cluster/shop\",\"lastStatus\":\"STOPPED\","
                + "\"taskDefinitionArn\":\"arn:task-definition/shop-web:3\",\"group\":\"service:shop-web-1\","
                + "\"desiredStatus\":\"STOPPED\",\"stoppedReason\":\"Essential container in task exited\","
                + "\"stoppedAt\":1769900000,\"enableExecuteCommand\":true,\"containers\":[{\"name\":\"web\","
                + "\"lastStatus\":\"STOPPED\",\"exitCode\":137,\"reason\":\"OutOfMemoryError: Container killed\"}]}";
    }

    private static String arns(int from, int to) {
        return Vector.range(from, to)
                .map(number -> "\"arn:task/shop/" + number + "\"")
                .mkString("[", ",", "]");
    }

    private static String xml(String operation, String result) {
        return "<" + operation + "Response><" + operation + "Result>" + result + "</" + operation + "Result></"
                + operation + "Response>";
    }

    private static <T> T right(Either<ServiceFailure, T> answer) {
        return answer.getOrElseThrow(failure -> new AssertionError(failure.message()));
    }
}
