package dev.stowage.apply.operate;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.control.Option;
import org.junit.jupiter.api.Test;

class StandingCostsTest {
    private static final StackRef SHOP = new StackRef(FakeStack.NAME, Option.none());

    @Test
    void namesEachKindOnce_andOnlyWhatTheStackHas() {
        FakeStack stack = new FakeStack("{}")
                .with("Data", "AWS::EFS::FileSystem", "fs-1")
                .with("Cache", "AWS::EFS::FileSystem", "fs-2")
                .with("Web", "AWS::ECS::Service", "web")
                .with("LoadBalancer", "AWS::ElasticLoadBalancingV2::LoadBalancer", "alb");
        assertThat(of(stack)).containsExactly("load balancer", "volumes");
        assertThat(of(new FakeStack("{}").with("Web", "AWS::ECS::Service", "web")))
                .isEmpty();
    }

    /** Every VPC that a project has created has the one for images on S3. */
    @Test
    void namesEndpointsOnlyWhereOneIsAnInterface() {
        FakeStack gateway = new FakeStack("{}").with("S3Endpoint", "AWS::EC2::VPCEndpoint", "vpce-1");
        assertThat(of(gateway)).isEmpty();
        assertThat(of(gateway.with("EndpointSecurityGroup", "AWS::EC2::SecurityGroup", "sg-1")))
                .containsExactly("VPC endpoints");
    }

    @Test
    void namesWhatIsChargedByTheMonth() {
        FakeStack stack = new FakeStack("{}")
                .with("Token", "AWS::SecretsManager::Secret", "arn")
                .with("Namespace", "AWS::ServiceDiscovery::PrivateDnsNamespace", "ns-1");
        assertThat(of(stack)).containsExactly("private hosted zone", "secrets");
    }

    private static io.vavr.collection.Vector<String> of(FakeStack stack) {
        return new StandingCosts(new Surveys(stack.aws().aws())).of(SHOP).get();
    }
}
