package dev.stowage.load.environment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stowage.aws.AwsEnvironment;
import dev.stowage.aws.AwsInventory;
import dev.stowage.aws.ExistingCluster;
import dev.stowage.aws.ExistingFileSystem;
import dev.stowage.aws.ExistingLoadBalancer;
import dev.stowage.aws.Subnet;
import dev.stowage.aws.Vpc;
import dev.stowage.source.DiskFiles;
import dev.stowage.write.Format;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.LinkedHashSet;
import io.vavr.collection.Vector;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is written is read as the same value. */
class EnvironmentDocumentTest {
    private static final AwsInventory EVERYTHING = AwsInventory.builder()
            .region("eu-west-1")
            .vpc(Vpc.builder().id("vpc-1").dnsSupport(false).isDefault(false).build())
            .subnets(Vector.of(new Subnet("subnet-1", "eu-west-1a", true), new Subnet("subnet-2", "eu-west-1b", false)))
            .cluster(new ExistingCluster("prod", "arn:aws:ecs:eu-west-1:123456789012:cluster/prod"))
            .loadBalancer(ExistingLoadBalancer.builder()
                    .name("edge")
                    .arn("arn:aws:elasticloadbalancing:eu-west-1:123456789012:loadbalancer/net/edge/1")
                    .type(ExistingLoadBalancer.Type.NETWORK)
                    .vpc("vpc-1")
                    .subnets(Vector.of("subnet-1"))
                    .build())
            .securityGroups(LinkedHashSet.of("sg-1", "sg-2"))
            .fileSystems(Vector.of(
                    new ExistingFileSystem("fs-1", "arn:fs-1", LinkedHashMap.of("com.docker.compose.volume", "yes")),
                    new ExistingFileSystem("fs-2", "arn:fs-2", LinkedHashMap.empty())))
            .gpuAmi("ami-1")
            .imageDigests(LinkedHashMap.of("docker.io/library/nginx:latest", "sha256:0f"))
            .build();

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(Format.class)
    void isReadAsTheSameValue(Format format) throws IOException {
        assertThat(readBack(EVERYTHING, format)).isEqualTo(AwsEnvironment.known(EVERYTHING));
    }

    @Test
    void saysNothingOfWhatIsNotThere() throws IOException {
        AwsInventory nothing = AwsInventory.builder().region("eu-west-1").build();
        assertThat(Format.YAML.render(new EnvironmentDocument(nothing))).isEqualTo("region: eu-west-1\n");
        assertThat(readBack(nothing, Format.YAML)).isEqualTo(AwsEnvironment.known(nothing));
    }

    @Test
    void keepsABalancerWithoutSubnetsReadable() throws IOException {
        AwsInventory inventory = AwsInventory.builder()
                .region("eu-west-1")
                .loadBalancer(ExistingLoadBalancer.builder()
                        .name("edge")
                        .arn("arn:edge")
                        .type(ExistingLoadBalancer.Type.GATEWAY)
                        .vpc("vpc-1")
                        .build())
                .build();
        assertThat(readBack(inventory, Format.YAML)).isEqualTo(AwsEnvironment.known(inventory));
    }

    private AwsEnvironment readBack(AwsInventory inventory, Format format) throws IOException {
        Files.writeString(folder.resolve("found.yaml"), format.render(new EnvironmentDocument(inventory)));
        return EnvironmentFile.read(DiskFiles.upTo(1 << 20), folder, "found.yaml")
                .getOrElseThrow(problems -> new AssertionError(problems.all().mkString("\n")));
    }
}
