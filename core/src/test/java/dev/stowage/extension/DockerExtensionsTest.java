package dev.stowage.extension;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stowage.compose.Deploy;
import dev.stowage.compose.PortMapping;
import dev.stowage.compose.Project;
import dev.stowage.compose.Secret;
import dev.stowage.compose.Service;
import dev.stowage.compose.UpdateConfig;
import dev.stowage.problem.Checked;
import dev.stowage.problem.EcsProblem;
import dev.stowage.problem.Problem;
import dev.stowage.problem.ProblemId;
import dev.stowage.source.AttributePath;
import dev.stowage.source.SourceFile;
import dev.stowage.source.SourceMap;
import dev.stowage.source.Span;
import dev.stowage.value.Dialect;
import dev.stowage.value.Port;
import dev.stowage.value.ProjectName;
import dev.stowage.value.ServiceName;
import dev.stowage.value.Tree;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.math.BigInteger;
import org.junit.jupiter.api.Test;

class DockerExtensionsTest {
    @Test
    void readsTheTopLevel() {
        ProjectExtension read = topLevel(LinkedHashMap.of(
                        "x-aws-cluster", Tree.text("prod"),
                        "x-aws-loadbalancer", Tree.text("edge"),
                        "x-aws-vpc", Tree.text("arn:aws:ec2:eu-west-1:123456789012:vpc/vpc-1"),
                        "x-aws-logs_retention", Tree.whole(2)))
                .value();

        assertThat(read.cluster()).isEqualTo(Option.some("prod"));
        assertThat(read.loadBalancer()).isEqualTo(Option.some(new LoadBalancerChoice.Existing("edge")));
        assertThat(read.vpc()).isEqualTo(Option.some(new VpcChoice.Existing("vpc-1")));
        assertThat(read.logsRetention()).isEqualTo(Option.some(LogRetention.ofDays(2)));
    }

    @Test
    void keepsLogsForEverWhenTheDaysAreNone() {
        assertThat(topLevel(LinkedHashMap.of("x-aws-logs_retention", Tree.whole(0)))
                        .value()
                        .logsRetention())
                .isEqualTo(Option.some(LogRetention.forever()));
    }

    @Test
    void keepsAnOverlayThatEmptiesTheTemplate() {
        assertThat(topLevel(LinkedHashMap.of("x-aws-cloudformation", Tree.NOTHING))
                        .value()
                        .cloudFormation())
                .isEqualTo(Option.some(Tree.NOTHING));
        assertThat(ids(topLevel(LinkedHashMap.of("x-aws-cloudformation", Tree.whole(1)))))
                .containsExactly(EcsProblem.EXTENSION_WRONG_TYPE);
    }

    @Test
    void takesNoNumberInQuotes() {
        assertThat(ids(topLevel(LinkedHashMap.of("x-aws-logs_retention", Tree.text("30")))))
                .containsExactly(EcsProblem.EXTENSION_WRONG_TYPE);
        assertThat(ids(topLevel(LinkedHashMap.of("x-aws-cluster", Tree.text("")))))
                .containsExactly(EcsProblem.EXTENSION_OUT_OF_RANGE);
        assertThat(ids(topLevel(LinkedHashMap.of("x-aws-logs_retention", new Tree.Whole(BigInteger.TWO.pow(31))))))
                .containsExactly(EcsProblem.EXTENSION_WRONG_TYPE);
    }

    @Test
    void leavesOtherKeysAlone() {
        Checked<ProjectExtension> read =
                topLevel(LinkedHashMap.of("x-aws-exec", Tree.text("perhaps"), "x-aws-clutser", Tree.text("prod")));

        assertThat(ids(read)).containsExactly(EcsProblem.EXTENSION_IGNORED, EcsProblem.EXTENSION_IGNORED);
        assertThat(read.problems().map(Problem::hint))
                .containsExactly(
                        Option.some("remove it, or use the dialect modern"),
                        Option.some("did you mean x-aws-cluster?"));
        assertThat(read.value()).isEqualTo(ProjectExtension.builder().build());
    }

    @Test
    void readsTheRoleOfATaskWhateverItHolds() {
        ServiceExtension read = service(LinkedHashMap.of(
                        "x-aws-role", new Tree.Fields(LinkedHashMap.empty()),
                        "x-aws-policies", new Tree.Items(Vector.of(Tree.text("arn:aws:iam::aws:policy/A"))),
                        "x-aws-pull_credentials", Tree.text("")))
                .value();

        assertThat(read.role()).isEqualTo(Option.some(new Tree.Fields(LinkedHashMap.empty())));
        assertThat(read.policies()).containsExactly("arn:aws:iam::aws:policy/A");
        assertThat(read.pullCredentials()).isEqualTo(Option.some(""));
    }

    @Test
    void readsPercentsOfAnUpdateWithoutBounds() {
        UpdateConfig update = UpdateConfig.builder()
                .putExtension("x-aws-min_percent", Tree.whole(-5))
                .putExtension("x-aws-max_percent", Tree.whole(50))
                .build();
        ServiceExtension read = reader().of(
                        web().deploy(Deploy.builder().updateConfig(update).build())
                                .build(),
                        AttributePath.ROOT)
                .value();

        assertThat(read.minPercent()).isEqualTo(Option.some(-5));
        assertThat(read.maxPercent()).isEqualTo(Option.some(50));
    }

    @Test
    void takesHttpAndHttpsAsWritten() {
        assertThat(protocol("http")).isEqualTo(Protocol.HTTP);
        assertThat(protocol("https")).isEqualTo(Protocol.HTTPS);
        assertThat(protocol("HTTP")).isEqualTo(Protocol.TCP);
        assertThat(protocol("grpc")).isEqualTo(Protocol.TCP);
    }

    @Test
    void readsOneKeyOfASecretOrSeveral() {
        assertThat(keys(Tree.text("user"))).containsExactly("user");
        assertThat(keys(new Tree.Items(Vector.of(Tree.text("user"), Tree.text("*")))))
                .containsExactly("user", "*");
        assertThat(keys(new Tree.Items(Vector.empty()))).isEmpty();
    }

    @Test
    void scalesByOneLoad() {
        assertThat(scaling("cpu", 75, "min", 2, "max", 10))
                .isEqualTo(Autoscaling.builder().cpu(75).min(2).max(10).build());
        assertThat(scaling("memory", 60, "cpu", 0, "max", 4))
                .isEqualTo(Autoscaling.builder().memory(60).min(0).max(4).build());
    }

    @Test
    void scalesByTheCpuWithATargetOfZero_withoutALoad() {
        assertThat(scaling("max", 4))
                .isEqualTo(Autoscaling.builder().cpu(0).min(0).max(4).build());
    }

    @Test
    void refusesScalingWithoutAnEnd() {
        assertThat(ids(autoscaling(fields("cpu", 50, "max", 0)))).containsExactly(EcsProblem.EXTENSION_WRONG_TYPE);
        assertThat(ids(autoscaling(Tree.NOTHING))).containsExactly(EcsProblem.EXTENSION_WRONG_TYPE);
        assertThat(ids(autoscaling(Tree.text("max")))).containsExactly(EcsProblem.EXTENSION_WRONG_TYPE);
        assertThat(ids(autoscaling(fields("cpu", 50, "memory", 50, "max", 3))))
                .containsExactly(EcsProblem.EXTENSION_OUT_OF_RANGE);
    }

    @Test
    void ignoresEmptyAndOtherAttributesOfScaling() {
        Tree.Fields written = fields("max", 3, "requests", 10);
        Checked<ServiceExtension> read =
                autoscaling(new Tree.Fields(written.values().put("min", Tree.NOTHING)));

        assertThat(ids(read)).containsExactly(EcsProblem.EXTENSION_IGNORED);
        assertThat(read.value().autoscaling())
                .isEqualTo(
                        Option.some(Autoscaling.builder().cpu(0).min(0).max(3).build()));
    }

    private static Autoscaling scaling(Object... written) {
        Checked<ServiceExtension> read = autoscaling(fields(written));
        assertThat(read.problems()).isEmpty();
        return read.value().autoscaling().getOrElseThrow(AssertionError::new);
    }

    private static Checked<ServiceExtension> autoscaling(Tree value) {
        Deploy deploy =
                Deploy.builder().putExtension("x-aws-autoscaling", value).build();
        return reader().of(web().deploy(deploy).build(), AttributePath.ROOT);
    }

    private static Tree.Fields fields(Object... written) {
        LinkedHashMap<String, Tree> fields = LinkedHashMap.empty();
        for (int at = 0; at < written.length; at += 2) {
            fields = fields.put((String) written[at], Tree.whole((Integer) written[at + 1]));
        }
        return new Tree.Fields(fields);
    }

    private static Protocol protocol(String word) {
        PortMapping port = PortMapping.builder()
                .target(new Port(80))
                .putExtension("x-aws-protocol", Tree.text(word))
                .build();
        return reader().of(port, AttributePath.ROOT).value().protocol().getOrElseThrow(AssertionError::new);
    }

    private static Vector<String> keys(Tree value) {
        Secret secret =
                Secret.builder().name("token").putExtension("x-aws-keys", value).build();
        return reader().of(secret, AttributePath.ROOT).value().keys().map(JsonKey::key);
    }

    private static Checked<ProjectExtension> topLevel(LinkedHashMap<String, Tree> keys) {
        return reader().of(Project.builder()
                .name(new ProjectName("shop"))
                .extensions(keys)
                .build());
    }

    private static Checked<ServiceExtension> service(LinkedHashMap<String, Tree> keys) {
        return reader().of(web().extensions(keys).build(), AttributePath.ROOT);
    }

    private static Service.Builder web() {
        return Service.builder().name(new ServiceName("web"));
    }

    private static Vector<ProblemId> ids(Checked<?> read) {
        return read.problems().map(Problem::id);
    }

    private static Extensions reader() {
        return Extensions.of(Dialect.DOCKER_ECS, new Beginning());
    }

    private record Beginning() implements SourceMap {
        @Override
        public Span at(AttributePath path) {
            return Span.startOf(SourceFile.of("compose.yaml", ""));
        }

        @Override
        public Span keyAt(AttributePath path) {
            return at(path);
        }

        @Override
        public Vector<AttributePath> paths() {
            return Vector.empty();
        }

        @Override
        public boolean has(AttributePath path) {
            return false;
        }
    }
}
