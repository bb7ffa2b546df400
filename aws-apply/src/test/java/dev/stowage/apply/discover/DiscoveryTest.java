package dev.stowage.apply.discover;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stowage.apply.RecordedAws;
import dev.stowage.apply.Right;
import dev.stowage.apply.aws.Network.FoundRouteTable;
import dev.stowage.apply.aws.Network.FoundSubnet;
import dev.stowage.apply.aws.Network.Role;
import dev.stowage.apply.aws.ServiceFailure;
import dev.stowage.apply.problem.DeploymentProblem;
import dev.stowage.apply.registry.Digests;
import dev.stowage.apply.stack.StackName;
import dev.stowage.aws.AwsEnvironment;
import dev.stowage.aws.AwsInventory;
import dev.stowage.aws.ExistingCluster;
import dev.stowage.aws.ExistingFileSystem;
import dev.stowage.aws.ExistingLoadBalancer;
import dev.stowage.aws.Question;
import dev.stowage.aws.Subnet;
import dev.stowage.aws.Vpc;
import dev.stowage.convert.Requirements;
import dev.stowage.problem.Problem;
import dev.stowage.problem.Problems;
import dev.stowage.value.VolumeName;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.LinkedHashSet;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import io.vavr.control.Option;
import org.junit.jupiter.api.Test;

/** Every question gets its answer, and nothing else is asked. */
class DiscoveryTest {
    private static final Vpc VPC = Vpc.builder().id("vpc-1").isDefault(false).build();
    private static final ExistingCluster CLUSTER = new ExistingCluster("prod", "arn:prod");
    private static final ExistingLoadBalancer BALANCER = ExistingLoadBalancer.builder()
            .name("edge")
            .arn("arn:edge")
            .type(ExistingLoadBalancer.Type.APPLICATION)
            .vpc("vpc-1")
            .build();
    private static final ExistingFileSystem FILES =
            new ExistingFileSystem("fs-1", "arn:fs-1", LinkedHashMap.of("com.docker.compose.project", "shop"));
    private static final Vector<FoundSubnet> SUBNETS =
            Vector.of(new FoundSubnet("subnet-b", "eu-west-1b"), new FoundSubnet("subnet-a", "eu-west-1a"));
    private static final Vector<FoundRouteTable> ROUTES = Vector.of(
            new FoundRouteTable(Role.MAIN, Vector.empty(), Vector.of("local")),
            new FoundRouteTable(Role.NAMED, Vector.of("subnet-b"), Vector.of("igw-1")));

    private final RecordedAws nothing = RecordedAws.of();
    private final RecordedAws network = nothing.answering("Network.vpc", some(VPC))
            .answering("Network.subnets", Either.right(SUBNETS))
            .answering("Network.routeTables", Either.right(ROUTES));

    @Test
    void asksNothing_whereThereIsNoQuestion() {
        assertThat(inventory(nothing)).isEqualTo(bare().build());
        assertThat(nothing.asked()).isEmpty();
    }

    @Test
    void findsClusters() {
        RecordedAws aws = nothing.answering("Clusters.find", some(CLUSTER));
        assertThat(inventory(aws, new Question.Cluster("prod")))
                .isEqualTo(bare().cluster(CLUSTER).build());
        assertThat(aws.asked()).containsExactly("Clusters.find(prod)");
        assertThat(inventory(nothing.answering("Clusters.find", none()), new Question.Cluster("x")))
                .isEqualTo(bare().build());
    }

    @Test
    void findsANetworkAndItsSubnets() {
        assertThat(inventory(network, new Question.Vpc("vpc-1")))
                .isEqualTo(located().build());
        assertThat(network.asked())
                .containsExactly("Network.routeTables(vpc-1)", "Network.subnets(vpc-1)", "Network.vpc(vpc-1)");
        RecordedAws standard = network.answering("Network.defaultVpc", some("vpc-1"));
        assertThat(inventory(standard, new Question.DefaultVpc()))
                .isEqualTo(located().build());
        assertThat(inventory(nothing.answering("Network.defaultVpc", none()), new Question.DefaultVpc()))
                .isEqualTo(bare().build());
        assertThat(inventory(network.answering("Network.vpc", none()), new Question.Vpc("vpc-x")))
                .isEqualTo(bare().build());
    }

    @Test
    void findsALoadBalancer_andWhereItIs() {
        RecordedAws aws = network.answering("LoadBalancers.find", some(BALANCER));
        assertThat(inventory(aws, new Question.LoadBalancer("edge")))
                .isEqualTo(located().loadBalancer(BALANCER).build());
        assertThat(inventory(nothing.answering("LoadBalancers.find", none()), new Question.LoadBalancer("x")))
                .isEqualTo(bare().build());
    }

    @Test
    void findsSecurityGroupsAndImages() {
        RecordedAws aws = nothing.answering("Network.securityGroups", Either.right(Vector.of("sg-1")))
                .answering("MachineImages.forGpus", some("ami-1"));
        assertThat(inventory(aws, new Question.SecurityGroup("sg-1"), new Question.GpuImage()))
                .isEqualTo(bare().securityGroups(LinkedHashSet.of("sg-1"))
                        .gpuAmi("ami-1")
                        .build());
        assertThat(aws.asked()).containsExactly("MachineImages.forGpus()", "Network.securityGroups(Vector(sg-1))");
    }

    @Test
    void looksForVolumesOnce_andLeavesThoseOfStacks() {
        RecordedAws aws = nothing.answering("FileSystems.tagged", Either.right(Vector.of(FILES)))
                .answering("Stacks.holds", Either.right(false));
        Question one = new Question.VolumeFileSystems(new VolumeName("a"));
        Question other = new Question.VolumeFileSystems(new VolumeName("b"));
        assertThat(inventory(aws, one, other))
                .isEqualTo(bare().fileSystems(Vector.of(FILES)).build());
        assertThat(aws.asked()).containsExactly("FileSystems.tagged(com.docker.compose.project)", "Stacks.holds(fs-1)");
        assertThat(inventory(aws.answering("Stacks.holds", Either.right(true)), one))
                .isEqualTo(bare().build());
        RecordedAws named = nothing.answering("FileSystems.find", some(FILES));
        assertThat(inventory(named, new Question.FileSystem("fs-1")))
                .isEqualTo(bare().fileSystems(Vector.of(FILES)).build());
    }

    @Test
    void leavesVolumesOfAStackOfAnotherNameWhereTheStackIsKnown() {
        ExistingFileSystem foreign = new ExistingFileSystem(
                "fs-2", "arn:fs-2", LinkedHashMap.of("aws:cloudformation:stack-name", "shop-prod"));
        RecordedAws aws = nothing.answering("FileSystems.tagged", Either.right(Vector.of(FILES, foreign)))
                .answering("Stacks.holds", Either.right(false));
        Requirements volume = new Requirements(Vector.of(new Question.VolumeFileSystems(new VolumeName("a"))));
        assertThat(known(Discovery.of(volume, aws.aws(), Digests.UNASKED, Option.some(new StackName("shop")))))
                .isEqualTo(bare().fileSystems(Vector.of(FILES)).build());
        assertThat(known(Discovery.of(volume, aws.aws(), Digests.UNASKED, Option.some(new StackName("shop-prod"))))
                        .fileSystems())
                .containsExactly(FILES, foreign);
    }

    @Test
    void pinsImages_whereRegistriesAreAsked() {
        Question image = new Question.ImageDigest("docker.io/library/nginx:latest");
        assertThat(inventory(nothing, image)).isEqualTo(bare().build());
        Digests digests = name -> Either.right(Option.some("sha256:" + name.length()));
        assertThat(known(found(nothing, digests, image, new Question.ImageDigest("ghcr.io/x:1"))))
                .isEqualTo(bare().imageDigests(LinkedHashMap.of(
                                "docker.io/library/nginx:latest", "sha256:30", "ghcr.io/x:1", "sha256:11"))
                        .build());
    }

    @Test
    void tellsEveryFailureOnce() {
        ServiceFailure denied =
                new ServiceFailure(ServiceFailure.Kind.ACCESS_DENIED, "DescribeClusters", "x", "no", Option.none());
        RecordedAws aws = nothing.answering("Clusters.find", Either.left(denied))
                .answering("FileSystems.tagged", Either.left(denied));
        Problem unknown = Problem.builder()
                .id(DeploymentProblem.IMAGE_UNRESOLVED)
                .sentence("so")
                .build();
        Either<Problems, AwsEnvironment> failed = found(
                aws,
                image -> Either.left(unknown),
                new Question.Cluster("a"),
                new Question.VolumeFileSystems(new VolumeName("a")),
                new Question.ImageDigest("docker.io/library/nginx:latest"));
        assertThat(failed.getLeft().all().map(Problem::id))
                .containsExactly(DeploymentProblem.ACCESS_DENIED, DeploymentProblem.IMAGE_UNRESOLVED);
    }

    private static AwsInventory.Builder bare() {
        return AwsInventory.builder().region("eu-west-1");
    }

    private static AwsInventory.Builder located() {
        return bare().vpc(VPC)
                .subnets(Vector.of(
                        new Subnet("subnet-a", "eu-west-1a", false), new Subnet("subnet-b", "eu-west-1b", true)));
    }

    private static Either<ServiceFailure, Option<Object>> some(Object value) {
        return Either.right(Option.some(value));
    }

    private static Either<ServiceFailure, Option<Object>> none() {
        return Either.right(Option.none());
    }

    private static AwsInventory inventory(RecordedAws aws, Question... questions) {
        return known(found(aws, Digests.UNASKED, questions));
    }

    private static Either<Problems, AwsEnvironment> found(RecordedAws aws, Digests digests, Question... questions) {
        return Discovery.of(new Requirements(Vector.of(questions)), aws.aws(), digests);
    }

    private static AwsInventory known(Either<Problems, AwsEnvironment> found) {
        return Right.of(found).inventory().getOrElseThrow(AssertionError::new);
    }
}
