package dev.stowage.validate;

import static dev.stowage.validate.Given.limits;
import static dev.stowage.validate.Given.port;
import static dev.stowage.validate.Given.project;
import static dev.stowage.validate.Given.service;
import static dev.stowage.validate.Given.valid;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stowage.aws.FargateSize;
import dev.stowage.compose.Build;
import dev.stowage.compose.Deploy;
import dev.stowage.compose.Healthcheck;
import dev.stowage.compose.MountType;
import dev.stowage.compose.Service;
import dev.stowage.compose.UpdateConfig;
import dev.stowage.compose.UpdateOrder;
import dev.stowage.compose.Volume;
import dev.stowage.compose.VolumeMount;
import dev.stowage.extension.LogRetention;
import dev.stowage.extension.Protocol;
import dev.stowage.problem.EcsProblem;
import dev.stowage.problem.Problem;
import dev.stowage.validate.settings.Compute;
import dev.stowage.validate.settings.ExposedPort;
import dev.stowage.validate.settings.HealthProbe;
import dev.stowage.validate.settings.ProjectSettings;
import dev.stowage.validate.settings.RollingUpdate;
import dev.stowage.validate.settings.RollingUpdate.OnFailure;
import dev.stowage.validate.settings.RunMode;
import dev.stowage.validate.settings.ServiceSettings;
import dev.stowage.validate.settings.Transport;
import dev.stowage.value.Port;
import dev.stowage.value.ProjectName;
import dev.stowage.value.ServiceName;
import dev.stowage.value.VolumeName;
import io.vavr.control.Option;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class DefaultsTest {
    @Test
    void fillsInWhatAPlainServiceLeavesOpen() {
        ServiceSettings web = settings(service("web").build());

        assertThat(web.replicas()).isEqualTo(1);
        assertThat(web.compute()).isEqualTo(new Compute.Fargate(new FargateSize(256, 512)));
        assertThat(web.update()).isEqualTo(new RollingUpdate(100, 200, OnFailure.ROLL_BACK));
        assertThat(web.image()).contains("nginx:1.29");
        assertThat(web.extension().initImage()).isEqualTo(Option.some("public.ecr.aws/docker/library/busybox:1.37"));
        assertThat(web.health()).isEmpty();
    }

    @Test
    void fillsInTheProject() {
        ProjectSettings settings = valid(project(service("web").build())
                        .name(new ProjectName("2fa_shop"))
                        .build())
                .settings();

        assertThat(settings.stackName()).isEqualTo("s-2fa-shop");
        assertThat(settings.logRetention()).isEqualTo(LogRetention.ofDays(30));
    }

    @Test
    void takesTheSmallestSizeThatFits() {
        assertThat(sizeOf(0.5f, 512)).isEqualTo(new FargateSize(512, 1024));
        assertThat(sizeOf(1, 1024)).isEqualTo(new FargateSize(1024, 2048));
        assertThat(sizeOf(0.25f, 2049)).isEqualTo(new FargateSize(512, 3072));
        assertThat(sizeOf(8, 17_000)).isEqualTo(new FargateSize(8192, 20_480));
    }

    @Test
    void countsSidecarsInTheTaskThatTheyShare() {
        Service web = service("web").deploy(resources(0.5f, 768)).build();
        Service metrics = service("metrics")
                .networkMode("service:web")
                .deploy(resources(0.25f, 512))
                .build();

        ValidProject shop = Given.valid(project(web, metrics).build());

        assertThat(shop.service(metrics.name()).map(ServiceSettings::runMode))
                .containsExactly(new RunMode.Sidecar(web.name()));
        assertThat(shop.service(web.name()).map(ServiceSettings::compute))
                .containsExactly(new Compute.Fargate(new FargateSize(1024, 2048)));
    }

    @Test
    void computesPercentsFromOrderAndParallelism() {
        assertThat(updateOf(2, UpdateConfig.builder().parallelism(1L).order(UpdateOrder.START_FIRST)))
                .isEqualTo(new RollingUpdate(100, 150, OnFailure.ROLL_BACK));
        assertThat(updateOf(2, UpdateConfig.builder().parallelism(1L).order(UpdateOrder.STOP_FIRST)))
                .isEqualTo(new RollingUpdate(50, 100, OnFailure.ROLL_BACK));
        assertThat(updateOf(4, UpdateConfig.builder().parallelism(1L)))
                .isEqualTo(new RollingUpdate(75, 125, OnFailure.ROLL_BACK));
        assertThat(updateOf(0, UpdateConfig.builder().parallelism(0L).failureAction("pause")))
                .isEqualTo(new RollingUpdate(0, 200, OnFailure.STOP));
    }

    @Test
    void leavesRoomForOneMoreTask_howeverManyThereAre() {
        assertThat(updateOf(3, UpdateConfig.builder().parallelism(1L).order(UpdateOrder.START_FIRST)))
                .isEqualTo(new RollingUpdate(100, 134, OnFailure.ROLL_BACK));
        assertThat(updateOf(3, UpdateConfig.builder().parallelism(1L).order(UpdateOrder.STOP_FIRST)))
                .isEqualTo(new RollingUpdate(66, 100, OnFailure.ROLL_BACK));
        assertThat(updateOf(300, UpdateConfig.builder().parallelism(1L).order(UpdateOrder.START_FIRST)))
                .isEqualTo(new RollingUpdate(100, 101, OnFailure.ROLL_BACK));
    }

    @Test
    void stopsFirstWhereTwoWouldWriteTheSameFiles() {
        VolumeMount data = VolumeMount.builder()
                .type(MountType.VOLUME)
                .source("data")
                .target("/data")
                .build();
        Service db = service("db").addVolume(data).build();

        assertThat(valid(project(db)
                                .putVolume(
                                        new VolumeName("data"),
                                        Volume.builder().name("shop_data").build())
                                .build())
                        .service(db.name())
                        .map(ServiceSettings::update))
                .isEqualTo(Option.some(new RollingUpdate(0, 100, OnFailure.ROLL_BACK)));
    }

    @Test
    void tellsProtocolsByPorts() {
        assertThat(protocolOf(80, 8080)).isEqualTo(Protocol.HTTP);
        assertThat(protocolOf(5001, 80)).isEqualTo(Protocol.HTTP);
        assertThat(protocolOf(5432, 5432)).isEqualTo(Protocol.TCP);
    }

    @Test
    void exposesPortsAndRangesOnce() {
        ServiceSettings web = settings(service("web")
                .addPort(port(80, 8080))
                .addExpose("8080")
                .addExpose("9000-9001/udp")
                .build());

        assertThat(web.exposed())
                .containsExactly(
                        new ExposedPort(new Port(8080), Transport.TCP),
                        new ExposedPort(new Port(9000), Transport.UDP),
                        new ExposedPort(new Port(9001), Transport.UDP));
    }

    @Test
    void bringsHealthChecksWithinBounds() {
        Healthcheck check = Healthcheck.builder()
                .addTest("CMD", "true")
                .interval(Duration.ofSeconds(1))
                .timeout(Duration.ofSeconds(5))
                .retries(99L)
                .build();
        ValidProject valid =
                valid(project(service("web").healthcheck(check).build()).build());

        assertThat(valid.service(new ServiceName("web")).flatMap(ServiceSettings::health))
                .isEqualTo(Option.some(HealthProbe.builder()
                        .addCommand("CMD", "true")
                        .interval(5)
                        .timeout(5)
                        .retries(10)
                        .startPeriod(300)
                        .build()));
        assertThat(valid.warnings().map(Problem::id))
                .containsExactly(EcsProblem.OUTSIDE_ECS_BOUNDS, EcsProblem.OUTSIDE_ECS_BOUNDS);
    }

    @Test
    void buildsWhatHasNoImage() {
        Service web = Service.builder()
                .name(new ServiceName("web"))
                .build(Build.builder().context("/app/web").build())
                .build();

        assertThat(settings(web).image()).isEmpty();
    }

    private static ServiceSettings settings(Service service) {
        return valid(project(service).build()).services().head()._2;
    }

    private static FargateSize sizeOf(float cpus, long mebibytes) {
        return settings(service("web").deploy(resources(cpus, mebibytes)).build())
                .compute()
                .fold(Compute.Fargate::size, instances -> new FargateSize(0, 0));
    }

    private static RollingUpdate updateOf(int replicas, UpdateConfig.Builder config) {
        Deploy deploy =
                Deploy.builder().replicas(replicas).updateConfig(config.build()).build();
        return settings(service("web").deploy(deploy).build()).update();
    }

    private static Protocol protocolOf(int published, int target) {
        return settings(service("web").addPort(port(published, target)).build())
                .ports()
                .head()
                .protocol();
    }

    private static Deploy resources(float cpus, long mebibytes) {
        return Deploy.builder().resources(limits(cpus, mebibytes)).build();
    }
}
