package dev.stowage.convert;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stowage.Stowage;
import dev.stowage.aws.Question;
import dev.stowage.load.ComposeSource;
import dev.stowage.validate.ValidProject;
import dev.stowage.value.Dialect;
import dev.stowage.value.VolumeName;
import io.vavr.collection.Vector;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** What has to be asked of AWS for a project, a row for each thing that the file can say. */
class RequirementsTest {
    private static final Question NETWORK = new Question.DefaultVpc();
    private static final Question BUSYBOX = new Question.ImageDigest("docker.io/library/busybox:latest");
    private static final String ARN = "arn:aws:ecs:eu-west-1:123456789012:cluster/staging";

    @TempDir
    private Path folder;

    /** What is written besides a service, what is written in it, and what is asked for that. */
    private record Row(String name, String project, String service, Vector<Question> questions) {
        static Row of(String name, String project, String service, Question... questions) {
            return new Row(name, project, service, Vector.of(questions));
        }

        String text() {
            return project + "services:\n  app: {image: busybox" + (service.isEmpty() ? "" : ", " + service) + "}\n";
        }
    }

    private static final Vector<Row> ROWS = Vector.of(
            Row.of("nothing said", "", "", NETWORK, BUSYBOX),
            Row.of("cluster by name", "x-aws-cluster: staging\n", "", cluster("staging"), NETWORK, BUSYBOX),
            Row.of("cluster by ARN", "x-aws-cluster: " + ARN + "\n", "", cluster(ARN), NETWORK, BUSYBOX),
            Row.of("balancer", "x-aws-loadbalancer: edge\n", "ports: [80]", new Question.LoadBalancer("edge"), BUSYBOX),
            Row.of("network", "x-aws-vpc: vpc-1\n", "", new Question.Vpc("vpc-1"), BUSYBOX),
            Row.of(
                    "network by ARN",
                    "x-aws-vpc: arn:aws:ec2:eu-west-1:123456789012:vpc/vpc-1\n",
                    "",
                    new Question.Vpc("vpc-1"),
                    BUSYBOX),
            Row.of(
                    "balancer and network",
                    "x-aws-loadbalancer: edge\nx-aws-vpc: vpc-1\n",
                    "ports: [80]",
                    new Question.LoadBalancer("edge"),
                    BUSYBOX),
            Row.of(
                    "security group",
                    "networks: {net: {external: true, name: sg-1}}\n",
                    "networks: [net]",
                    NETWORK,
                    new Question.SecurityGroup("sg-1"),
                    BUSYBOX),
            Row.of(
                    "security group in the older form",
                    "networks: {net: {x-aws-securitygroup: sg-1}}\n",
                    "networks: [net]",
                    NETWORK,
                    new Question.SecurityGroup("sg-1"),
                    BUSYBOX),
            Row.of(
                    "security group that no service uses",
                    "networks: {net: {external: true, name: sg-1}}\n",
                    "",
                    NETWORK,
                    BUSYBOX),
            Row.of(
                    "file system",
                    "volumes: {data: {external: true, name: fs-1}}\n",
                    "volumes: ['data:/data']",
                    NETWORK,
                    new Question.FileSystem("fs-1"),
                    BUSYBOX),
            Row.of(
                    "volume, which may have been left by an earlier stack",
                    "volumes: {data: {}}\n",
                    "volumes: ['data:/data']",
                    NETWORK,
                    new Question.VolumeFileSystems(new VolumeName("data")),
                    BUSYBOX),
            Row.of("volume that no service uses", "volumes: {data: {}}\n", "", NETWORK, BUSYBOX),
            Row.of("GPUs", "", gpus(""), NETWORK, new Question.GpuImage(), BUSYBOX),
            Row.of("GPUs with an image", "", gpus("placement: {constraints: [node.ami == ami-1]}, "), NETWORK, BUSYBOX),
            Row.of(
                    "GPUs with an image that says nothing",
                    "",
                    gpus("placement: {constraints: [node.ami == ami-1, 'node.ami == ']}, "),
                    NETWORK,
                    new Question.GpuImage(),
                    BUSYBOX),
            Row.of(
                    "image for GPUs of a service that asks for none",
                    "",
                    gpus("") + "}\n  web: {image: busybox, deploy: {placement: {constraints: [node.ami == ami-1]}}",
                    NETWORK,
                    new Question.GpuImage(),
                    BUSYBOX));

    private static Question cluster(String nameOrArn) {
        return new Question.Cluster(nameOrArn);
    }

    private static String gpus(String placement) {
        return "deploy: {" + placement + "resources: {reservations: {devices: [{capabilities: [gpu], count: 1}]}}}";
    }

    @TestFactory
    Stream<DynamicTest> asksWhatTheFileMakesNecessary() {
        return ROWS.toJavaStream()
                .map(row -> DynamicTest.dynamicTest(
                        row.name(),
                        () -> assertThat(questions(row.text(), Dialect.DOCKER_ECS))
                                .isEqualTo(row.questions())));
    }

    @Test
    void asksNoDigestWhereTheImageHasOne_andEachOnlyOnce() throws IOException {
        String digest = "sha256:" + "0".repeat(64);
        assertThat(questions("""
                        services:
                          a: {image: nginx}
                          b: {image: "nginx:latest"}
                          c: {image: "nginx@%s"}
                        """.formatted(digest), Dialect.DOCKER_ECS))
                .containsExactly(NETWORK, new Question.ImageDigest("docker.io/library/nginx:latest"));
    }

    @Test
    void asksForNoImages_inTheModernDialect() throws IOException {
        assertThat(questions("services: {app: {image: busybox}}\n", Dialect.MODERN))
                .containsExactly(NETWORK);
    }

    private Vector<Question> questions(String text, Dialect dialect) throws IOException {
        Path project = Files.createTempDirectory(folder, "project");
        Files.writeString(project.resolve("compose.yaml"), "name: shop\n" + text);
        ValidProject valid = Stowage.load(ComposeSource.directory(project))
                .flatMap(loaded -> Stowage.validate(loaded, dialect))
                .getOrElseThrow(problems -> new AssertionError(problems.errors()));
        return Requirements.of(valid).questions();
    }
}
