package dev.stowage.validate;

import static dev.stowage.validate.Given.loaded;
import static dev.stowage.validate.Given.port;
import static dev.stowage.validate.Given.project;
import static dev.stowage.validate.Given.service;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stowage.Stowage;
import dev.stowage.aws.FargateSize;
import dev.stowage.compose.Deploy;
import dev.stowage.compose.Healthcheck;
import dev.stowage.compose.MountType;
import dev.stowage.compose.Network;
import dev.stowage.compose.PortMapping;
import dev.stowage.compose.Project;
import dev.stowage.compose.ResourceReservations;
import dev.stowage.compose.Resources;
import dev.stowage.compose.Service;
import dev.stowage.compose.UpdateConfig;
import dev.stowage.compose.Volume;
import dev.stowage.compose.VolumeMount;
import dev.stowage.extension.LogRetention;
import dev.stowage.extension.Protocol;
import dev.stowage.problem.EcsProblem;
import dev.stowage.problem.Problem;
import dev.stowage.problem.ProblemId;
import dev.stowage.validate.settings.Compute;
import dev.stowage.validate.settings.ContainerSize;
import dev.stowage.validate.settings.HealthProbe;
import dev.stowage.validate.settings.ProjectSettings;
import dev.stowage.validate.settings.RollingUpdate;
import dev.stowage.validate.settings.RollingUpdate.OnFailure;
import dev.stowage.validate.settings.ServicePort;
import dev.stowage.validate.settings.ServiceSettings;
import dev.stowage.validate.settings.Transport;
import dev.stowage.value.Bytes;
import dev.stowage.value.Dialect;
import dev.stowage.value.NetworkName;
import dev.stowage.value.Port;
import dev.stowage.value.ProjectName;
import dev.stowage.value.ServiceName;
import dev.stowage.value.Tree;
import dev.stowage.value.VolumeName;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class DockerDefaultsTest {
    @Test
    void fillsInWhatAPlainServiceLeavesOpen() {
        ServiceSettings web = settings(service("web"));

        assertThat(web.replicas()).isEqualTo(1);
        assertThat(web.compute()).isEqualTo(new Compute.Fargate(new FargateSize(256, 512)));
        assertThat(web.update()).isEqualTo(new RollingUpdate(100, 200, OnFailure.CONTINUE));
        assertThat(web.extension().initImage()).isEmpty();
        assertThat(web.health()).isEmpty();
        assertThat(web.stopTimeout()).isEmpty();
    }

    @Test
    void fillsInTheProjectWithWhatIsUsed() {
        ProjectSettings settings = valid(project(service("web")
                                .putNetwork(new NetworkName("front"), Option.none())
                                .build())
                        .putNetwork(
                                new NetworkName("front"),
                                Network.builder().name("shop_front").build())
                        .putNetwork(
                                new NetworkName("back"),
                                Network.builder().name("shop_back").build())
                        .build())
                .settings();

        assertThat(settings.stackName()).isEqualTo("shop");
        assertThat(settings.logGroup()).isEqualTo("/docker-compose/shop");
        assertThat(settings.logRetention()).isEqualTo(LogRetention.forever());
        assertThat(settings.networks().keySet()).containsExactly(new NetworkName("front"));
    }

    @Test
    void takesTimesInWholeSecondsWithoutBounds() {
        HealthProbe probe = settings(service("web")
                        .healthcheck(Healthcheck.builder()
                                .test(Vector.of("CMD", "true"))
                                .interval(Duration.ofMillis(1500))
                                .timeout(Duration.ofHours(1))
                                .startPeriod(Duration.ofMillis(999))
                                .retries(99L)
                                .build()))
                .health()
                .getOrElseThrow(AssertionError::new);

        assertThat(probe)
                .isEqualTo(HealthProbe.builder()
                        .command(Vector.of("CMD", "true"))
                        .interval(1)
                        .timeout(3600)
                        .startPeriod(0)
                        .retries(99)
                        .build());
    }

    @Test
    void keepsACheckThatIsTurnedOff() {
        assertThat(settings(service("web")
                                .healthcheck(Healthcheck.builder().disable(true).build()))
                        .health())
                .isEqualTo(Option.some(HealthProbe.builder().build()));
    }

    @Test
    void reservesMemoryForTheContainer() {
        ResourceReservations least =
                ResourceReservations.builder().memory(Bytes.ofMebibytes(700)).build();
        ServiceSettings web = settings(service("web")
                .deploy(Deploy.builder()
                        .resources(Resources.builder().reservations(least).build())
                        .build()));

        assertThat(web.container())
                .isEqualTo(new ContainerSize(
                        Option.none(), Option.none(), Option.some(Bytes.ofMebibytes(700)), Option.none()));
        assertThat(web.compute()).isEqualTo(new Compute.Fargate(new FargateSize(256, 1024)));
    }

    @Test
    void servesTheWebByItsTargets() {
        ServiceSettings web = settings(service("web").addPort(port(80, 80), port(443, 443), port(8080, 8080)));

        assertThat(web.ports().map(ServicePort::protocol)).containsExactly(Protocol.HTTP, Protocol.HTTP, Protocol.TCP);
        assertThat(web.ports().map(ServicePort::position)).containsExactly(0, 1, 2);
    }

    @Test
    void takesAPublishedPortOfZeroForNone() {
        assertThat(problems(project(service("web").addPort(port(0, 80)).build()).build()))
                .isEmpty();
        assertThat(problems(
                        project(service("web").addPort(port(81, 80)).build()).build()))
                .containsExactly(EcsProblem.PUBLISHED_DIFFERS);
    }

    @Test
    void replacesThatManyAtOnce() {
        assertThat(update(7, 2)).isEqualTo(new RollingUpdate(71, 128, OnFailure.CONTINUE));
        assertThat(update(2, 2)).isEqualTo(new RollingUpdate(0, 200, OnFailure.CONTINUE));
        assertThat(update(2, 0)).isEqualTo(new RollingUpdate(100, 100, OnFailure.CONTINUE));
    }

    @Test
    void letsAServiceRepeatAPort() {
        assertThat(problems(project(onFront("web")
                                .addPort(port(80, 80), port(80, 80))
                                .build())
                        .build()))
                .isEmpty();
    }

    @Test
    void refusesOnePortOfTwoServicesOnOneNetwork() {
        Service web = onFront("web").addPort(port(80, 80)).build();
        Service api = onFront("api").addPort(port(80, 80)).build();
        Service apart = service("apart").addPort(port(80, 80)).build();

        assertThat(problems(project(web, api).build())).containsExactly(EcsProblem.PORT_ON_NETWORK_TWICE);
        assertThat(problems(project(web, apart).build())).isEmpty();
    }

    @Test
    void acceptsNamesThatAStackCanHave() {
        assertThat(problems(project().name(new ProjectName("my-shop2")).build()))
                .isEmpty();
        assertThat(problems(project().name(new ProjectName("a".repeat(128))).build()))
                .isEmpty();
        assertThat(problems(project().name(new ProjectName("a".repeat(129))).build()))
                .containsExactly(EcsProblem.STACK_NAME);
        assertThat(problems(project().name(new ProjectName("my_shop")).build())).containsExactly(EcsProblem.STACK_NAME);
        assertThat(problems(project().name(new ProjectName("2fa")).build())).containsExactly(EcsProblem.STACK_NAME);
    }

    @Test
    void wantsANumberAsThroughput() {
        assertThat(problems(throughput("1.5", false))).isEmpty();
        assertThat(problems(throughput("1e3", false))).isEmpty();
        assertThat(problems(throughput("fast", false))).containsExactly(EcsProblem.VOLUME_OPTION);
        assertThat(problems(throughput("fast", true))).isEmpty();
    }

    @Test
    void callsTheOlderFormOfANetworkObsolete() {
        Project project = project(onFront("web").build())
                .putNetwork(
                        new NetworkName("front"),
                        Network.builder()
                                .name("shop_front")
                                .putExtension("x-aws-securitygroup", Tree.text("sg-1"))
                                .build())
                .build();

        assertThat(problems(project)).containsExactly(EcsProblem.EXTENSION_OBSOLETE);
    }

    @Test
    void refusesTasksLargerThanTheSizesOfThatTime() {
        assertThat(problems(project(service("web")
                                .deploy(Deploy.builder()
                                        .resources(Given.limits(4.097f, 1024))
                                        .build())
                                .build())
                        .build()))
                .containsExactly(EcsProblem.TASK_TOO_LARGE);
    }

    @Test
    void refusesMoreProcessorsThanANumberCanSay() {
        assertThat(problems(project(service("web")
                                .deploy(Deploy.builder()
                                        .resources(Given.limits(Float.POSITIVE_INFINITY, 1024))
                                        .build())
                                .build())
                        .build()))
                .containsExactly(EcsProblem.TASK_TOO_LARGE);
    }

    @Test
    void keepsTheTransportOfPorts() {
        PortMapping udp =
                PortMapping.builder().target(new Port(514)).protocol("udp").build();

        assertThat(settings(service("syslog").name(new ServiceName("web")).addPort(udp))
                        .ports()
                        .head()
                        .transport())
                .isEqualTo(Transport.UDP);
    }

    private static Project throughput(String written, boolean external) {
        Volume data = Volume.builder()
                .name("fs-1")
                .external(external)
                .driverOpts(LinkedHashMap.of("provisioned_throughput", written))
                .build();
        VolumeMount mount = VolumeMount.builder()
                .type(MountType.VOLUME)
                .source("data")
                .target("/data")
                .build();
        return project(service("web").addVolume(mount).build())
                .putVolume(new VolumeName("data"), data)
                .build();
    }

    @Test
    void letsExistingNetworksFallTogether() {
        Service web = service("web")
                .putNetwork(new NetworkName("a-b"), Option.none())
                .putNetwork(new NetworkName("ab"), Option.none())
                .build();
        Network existing = Network.builder().name("sg-1").external(true).build();
        Network own = Network.builder().name("shop_own").build();

        assertThat(problems(networks(web, existing, existing))).isEmpty();
        assertThat(problems(networks(web, own, own))).containsExactly(EcsProblem.NAME_COLLISION);
    }

    private static Project networks(Service web, Network first, Network second) {
        return project(web)
                .putNetwork(new NetworkName("a-b"), first)
                .putNetwork(new NetworkName("ab"), second)
                .build();
    }

    private static Service.Builder onFront(String name) {
        return service(name).putNetwork(new NetworkName("front"), Option.none());
    }

    private static RollingUpdate update(int replicas, long atOnce) {
        return settings(service("web")
                        .deploy(Deploy.builder()
                                .replicas(replicas)
                                .updateConfig(UpdateConfig.builder()
                                        .parallelism(atOnce)
                                        .build())
                                .build()))
                .update();
    }

    private static ServiceSettings settings(Service.Builder web) {
        return valid(project(web.build()).build())
                .service(new ServiceName("web"))
                .getOrElseThrow(AssertionError::new);
    }

    private static ValidProject valid(Project project) {
        return Stowage.validate(loaded(project), Dialect.DOCKER_ECS)
                .getOrElseThrow(problems -> new AssertionError(problems.toString()));
    }

    private static Vector<ProblemId> problems(Project project) {
        return Stowage.validate(loaded(project), Dialect.DOCKER_ECS)
                .fold(found -> found.all(), ValidProject::warnings)
                .map(Problem::id);
    }
}
