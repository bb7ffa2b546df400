package dev.stowage.apply.aws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stowage.apply.FakeEndpoint;
import dev.stowage.apply.aws.Permissions.Answer;
import dev.stowage.apply.aws.Permissions.Decision;
import dev.stowage.apply.aws.Quotas.Counted;
import dev.stowage.apply.aws.Quotas.FargateTask;
import dev.stowage.apply.aws.Quotas.Market;
import dev.stowage.apply.aws.Registries.AuthorizationToken;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;

/** What is asked of an account as a whole, by the real SDK over HTTP. */
@ResourceLock(Resources.SYSTEM_PROPERTIES)
class AccountPortsTest {
    @AutoClose
    private final FakeEndpoint endpoint = new FakeEndpoint();

    @AutoClose
    private final Aws aws = endpoint.aws();

    @Test
    void asksWhatARoleThatWasAssumedMayDo() {
        endpoint.answering("GetRole", """
                        <GetRoleResponse><GetRoleResult><Role><Arn>arn:aws:iam::1:role/ops/deployer</Arn></Role>
                        </GetRoleResult></GetRoleResponse>""").answering("SimulatePrincipalPolicy", """
                        <SimulatePrincipalPolicyResponse><SimulatePrincipalPolicyResult><IsTruncated>false</IsTruncated>
                        <EvaluationResults><member><EvalActionName>ecs:CreateService</EvalActionName>
                        <EvalDecision>allowed</EvalDecision></member><member><EvalActionName>iam:PassRole</EvalActionName>
                        <EvalDecision>implicitDeny</EvalDecision></member><member><EvalActionName>ecs:RunTask</EvalActionName>
                        <EvalDecision>explicitDeny</EvalDecision></member></EvaluationResults>
                        </SimulatePrincipalPolicyResult></SimulatePrincipalPolicyResponse>""");
        assertThat(aws.permissions()
                        .simulated(
                                "arn:aws:sts::1:assumed-role/deployer/me",
                                Vector.of("ecs:CreateService", "iam:PassRole", "ecs:RunTask")))
                .isEqualTo(Either.right(Vector.of(
                        new Decision("ecs:CreateService", Answer.ALLOWED),
                        new Decision("iam:PassRole", Answer.NOT_ALLOWED),
                        new Decision("ecs:RunTask", Answer.DENIED))));
        assertThat(endpoint.bodies("GetRole").head()).contains("RoleName=deployer");
        assertThat(endpoint.bodies("SimulatePrincipalPolicy").head())
                .contains("PolicySourceArn=arn%3Aaws%3Aiam%3A%3A1%3Arole%2Fops%2Fdeployer");
    }

    /** As it is asked of those who sign in without a second factor. */
    @Test
    void doubtsWhatIsDeniedUnderConditions() {
        endpoint.answering("SimulatePrincipalPolicy", """
                <SimulatePrincipalPolicyResponse><SimulatePrincipalPolicyResult><IsTruncated>false</IsTruncated>
                <EvaluationResults><member><EvalActionName>ecs:RunTask</EvalActionName>
                <EvalDecision>explicitDeny</EvalDecision><MissingContextValues>
                <member>aws:MultiFactorAuthPresent</member></MissingContextValues></member></EvaluationResults>
                </SimulatePrincipalPolicyResult></SimulatePrincipalPolicyResponse>""");
        assertThat(aws.permissions().simulated("arn:aws:iam::1:user/alice", Vector.of("ecs:RunTask")))
                .isEqualTo(Either.right(Vector.of(new Decision("ecs:RunTask", Answer.NOT_ALLOWED))));
    }

    @Test
    void knowsTheRoleOfCloudFormation_whereThereIsOne() throws IOException {
        assertThat(aws.permissions().role()).isEmpty();
        try (Aws other = endpoint.aws(Option.some("arn:aws:iam::1:role/cfn"))) {
            assertThat(other.permissions().role()).containsExactly("arn:aws:iam::1:role/cfn");
        }
    }

    @Test
    void asksNobodyWhatTheRootUserMayDo() {
        assertThat(aws.permissions().simulated("arn:aws:iam::1:root", Vector.of("ecs:RunTask")))
                .isEqualTo(Either.right(Vector.of(new Decision("ecs:RunTask", Answer.ALLOWED))));
        assertThat(endpoint.asked()).isEmpty();
    }

    @Test
    void takesTheQuotaOfEverybody_whereTheAccountHasNone() {
        endpoint.answering("GetServiceQuota", "{\"Quota\": {\"Value\": 12.0}}")
                .answering("GetServiceQuota", "{\"__type\": \"NoSuchResourceException\", \"Message\": \"none\"}")
                .answering("GetAWSDefaultServiceQuota", "{\"Quota\": {\"Value\": 5.0}}")
                .answering("GetServiceQuota", "{\"__type\": \"AccessDeniedException\", \"Message\": \"no\"}");
        assertThat(aws.quotas().limit("vpc", "L-F678F1CE")).isEqualTo(Either.right(12));
        assertThat(aws.quotas().limit("vpc", "L-F678F1CE")).isEqualTo(Either.right(5));
        assertThat(aws.quotas().limit("vpc", "L-F678F1CE").getLeft().kind())
                .isEqualTo(ServiceFailure.Kind.ACCESS_DENIED);
        assertThat(endpoint.bodies("GetServiceQuota").head())
                .contains("\"ServiceCode\":\"vpc\"", "\"QuotaCode\":\"L-F678F1CE\"");
    }

    @Test
    void countsBalancersByTheirKind() {
        String balancers = """
                <DescribeLoadBalancersResponse><DescribeLoadBalancersResult><LoadBalancers>
                <member><Type>application</Type></member><member><Type>network</Type></member>
                <member><Type>application</Type></member></LoadBalancers></DescribeLoadBalancersResult>
                </DescribeLoadBalancersResponse>""";
        endpoint.answering("DescribeLoadBalancers", balancers).answering("DescribeLoadBalancers", balancers);
        assertThat(aws.quotas().used(Counted.APPLICATION_BALANCERS)).isEqualTo(Either.right(2));
        assertThat(aws.quotas().used(Counted.NETWORK_BALANCERS)).isEqualTo(Either.right(1));
    }

    @Test
    void logsInToRegistriesOfAws() {
        String encoded = Base64.getEncoder().encodeToString("AWS:hunter2".getBytes(StandardCharsets.UTF_8));
        endpoint.answering(
                "GetAuthorizationToken", "{\"authorizationData\": [{\"authorizationToken\": \"" + encoded + "\"}]}");
        Either<ServiceFailure, AuthorizationToken> token = aws.registries().authorizationToken("eu-central-1");
        assertThat(token).isEqualTo(Either.right(new AuthorizationToken("AWS", "hunter2")));
        assertThat(token.toString()).doesNotContain("hunter2");
    }

    @Test
    void hasNoLoginWhereAwsGivesNoneThatCanBeRead() {
        String noPair = Base64.getEncoder().encodeToString("hunter2".getBytes(StandardCharsets.UTF_8));
        endpoint.answering("GetAuthorizationToken", "{\"authorizationData\": []}")
                .answering("GetAuthorizationToken", "{\"authorizationData\": [{}]}")
                .answering(
                        "GetAuthorizationToken",
                        "{\"authorizationData\": [{\"authorizationToken\": \"" + noPair + "\"}]}")
                .answering("GetAuthorizationToken", "{\"authorizationData\": [{\"authorizationToken\": \"?\"}]}");
        for (int answer = 1; answer <= 4; answer++) {
            assertThat(aws.registries()
                            .authorizationToken("eu-central-1")
                            .getLeft()
                            .message())
                    .isEqualTo("AWS gave no login that can be read");
        }
    }

    /** Spot has a quota of its own, under the same launch type. */
    @Test
    void findsTheTasksOnFargate() {
        endpoint.answering("ListClusters", """
                        {"clusterArns": ["arn:shop", "arn:blog"]}""").answering("ListTasks", """
                        {"taskArns": ["arn:1", "arn:2"]}""").answering("DescribeTasks", """
                        {"tasks": [{"taskArn": "arn:1", "cpu": "256", "capacityProviderName": "FARGATE_SPOT"},
                        {"taskArn": "arn:2", "cpu": "1024", "tags": [{"key": "com.docker.compose.project", "value": "shop"}]},
                        {"taskArn": "arn:3"}]}""");
        Vector<FargateTask> ofEach = Vector.of(
                new FargateTask(256, Market.SPOT, Option.none()),
                new FargateTask(1024, Market.ON_DEMAND, Option.some("shop")),
                new FargateTask(0, Market.ON_DEMAND, Option.none()));
        assertThat(aws.quotas().fargate()).isEqualTo(Either.right(ofEach.appendAll(ofEach)));
        assertThat(endpoint.bodies("DescribeTasks")).allMatch(body -> body.contains("\"include\":[\"TAGS\"]"));
        assertThat(endpoint.bodies("ListTasks"))
                .hasSize(2)
                .allMatch(body -> body.contains("FARGATE") && body.contains("\"cluster\":\"arn:"));
    }
}
