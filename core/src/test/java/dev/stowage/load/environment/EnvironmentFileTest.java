package dev.stowage.load.environment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stowage.aws.AwsEnvironment;
import dev.stowage.aws.AwsInventory;
import dev.stowage.aws.ExistingCluster;
import dev.stowage.aws.ExistingFileSystem;
import dev.stowage.aws.ExistingLoadBalancer;
import dev.stowage.aws.Subnet;
import dev.stowage.aws.Vpc;
import dev.stowage.problem.ComposeProblem;
import dev.stowage.problem.Problem;
import dev.stowage.problem.Problems;
import dev.stowage.source.DiskFiles;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EnvironmentFileTest {
    private static final String ARN = "arn:aws:elasticloadbalancing:eu-west-1:123456789012:loadbalancer/net/edge/50dc";

    @TempDir
    Path folder;

    @Test
    void readsEveryAttribute() throws IOException {
        assertThat(inventory("""
                        region: eu-west-1
                        vpc: { id: vpc-123, dns_support: false, default: false }
                        subnets:
                          - { id: subnet-a1, zone: eu-west-1a, public: true }
                          - { id: subnet-b2, zone: eu-west-1b, public: false }
                        cluster: { name: prod, arn: "arn:aws:ecs:eu-west-1:123456789012:cluster/prod" }
                        load_balancer: { name: edge, arn: "%s", type: network, vpc: vpc-123, subnets: [subnet-a1] }
                        security_groups: [sg-0abc, sg-0def]
                        file_systems:
                          - { id: fs-01, arn: "arn:fs-01", tags: { com.docker.compose.project: shop } }
                          - { id: fs-02, arn: "arn:fs-02" }
                        gpu_ami: ami-0gpu
                        images: { "docker.io/library/nginx:latest": "sha256:a1" }
                        """.formatted(ARN)))
                .isEqualTo(AwsInventory.builder()
                        .region("eu-west-1")
                        .vpc(Vpc.builder()
                                .id("vpc-123")
                                .dnsSupport(false)
                                .isDefault(false)
                                .build())
                        .addSubnet(
                                new Subnet("subnet-a1", "eu-west-1a", true),
                                new Subnet("subnet-b2", "eu-west-1b", false))
                        .cluster(new ExistingCluster("prod", "arn:aws:ecs:eu-west-1:123456789012:cluster/prod"))
                        .loadBalancer(ExistingLoadBalancer.builder()
                                .name("edge")
                                .arn(ARN)
                                .type(ExistingLoadBalancer.Type.NETWORK)
                                .vpc("vpc-123")
                                .addSubnet("subnet-a1")
                                .build())
                        .addSecurityGroup("sg-0abc", "sg-0def")
                        .addFileSystem(
                                new ExistingFileSystem(
                                        "fs-01", "arn:fs-01", LinkedHashMap.of("com.docker.compose.project", "shop")),
                                new ExistingFileSystem("fs-02", "arn:fs-02", LinkedHashMap.empty()))
                        .gpuAmi("ami-0gpu")
                        .imageDigests(LinkedHashMap.of("docker.io/library/nginx:latest", "sha256:a1"))
                        .build());
    }

    @Test
    void takesNothingToExistThatIsNotSaid() throws IOException {
        assertThat(inventory("region: us-east-1"))
                .isEqualTo(AwsInventory.builder().region("us-east-1").build());
    }

    @Test
    void takesTheUsualNetworkToResolveNames() throws IOException {
        assertThat(inventory("{ region: us-east-1, vpc: { id: vpc-1 } }").vpc())
                .containsExactly(Vpc.builder().id("vpc-1").build());
    }

    @Test
    void reportsAllMistakesTogether() throws IOException {
        assertThat(problems("""
                        vpc: vpc-123
                        subnets: [{ id: 1, zon: a, public: true }]
                        images: { nginx: [] }
                        gpu_ami:
                        """).map(EnvironmentFileTest::place))
                .containsExactly(
                        "environment.missing-attribute 1:1",
                        "environment.wrong-type 1:6",
                        "environment.missing-attribute 2:11",
                        "environment.wrong-type 2:17",
                        "environment.unknown-attribute 2:20",
                        "environment.wrong-type 3:18",
                        "environment.wrong-type 4:9");
    }

    @Test
    void doesNotRepeatWhatTheReaderReported() throws IOException {
        assertThat(problems("{ region: a, region: b }").map(Problem::id)).containsExactly(ComposeProblem.DUPLICATE_KEY);
    }

    @Test
    void missesTheRegionOfAFileOfCommentsOnly() throws IOException {
        assertThat(problems("# nothing\n").map(Problem::id))
                .containsExactly(ComposeProblem.ENVIRONMENT_MISSING_ATTRIBUTE);
    }

    @Test
    void saysHowAnEnvironmentFileBegins_whenTheRootIsAList() throws IOException {
        Problem problem = problems("- region\n").head();
        assertThat(problem.id()).isEqualTo(ComposeProblem.YAML_ROOT);
        assertThat(problem.sentence()).isEqualTo("an environment file is a mapping; this is a list");
        assertThat(problem.hint()).containsExactly("begin with region:");
    }

    @Test
    void saysWhichFileDoesNotExist() {
        Problem problem = read("nowhere.yaml").getLeft().all().head();
        assertThat(problem.id()).isEqualTo(ComposeProblem.FILE_MISSING);
        assertThat(problem.sentence()).isEqualTo("nowhere.yaml does not exist");
        assertThat(problem.hint()).containsExactly("check the path; relative paths start at the working directory");
    }

    private static String place(Problem problem) {
        return problem.id().word()
                + problem.span()
                        .map(span -> " " + span.line() + ":" + span.column())
                        .getOrElse("");
    }

    private AwsInventory inventory(String text) throws IOException {
        return write(text).get().inventory().get();
    }

    private Vector<Problem> problems(String text) throws IOException {
        return write(text).getLeft().all();
    }

    private Either<Problems, AwsEnvironment> write(String text) throws IOException {
        Files.writeString(folder.resolve("environment.yaml"), text);
        return read("environment.yaml");
    }

    private Either<Problems, AwsEnvironment> read(String file) {
        return EnvironmentFile.read(DiskFiles.upTo(10_000), folder, file);
    }
}
