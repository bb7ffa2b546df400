package dev.stowage.convert.modern;

import dev.stowage.aws.AwsEnvironment;
import dev.stowage.aws.FargateSize;
import dev.stowage.compose.Dependency;
import dev.stowage.compose.MountType;
import dev.stowage.compose.Network;
import dev.stowage.compose.Project;
import dev.stowage.compose.Secret;
import dev.stowage.compose.SecretMount;
import dev.stowage.compose.Service;
import dev.stowage.compose.Volume;
import dev.stowage.compose.VolumeMount;
import dev.stowage.convert.context.ConversionContext;
import dev.stowage.extension.LogRetention;
import dev.stowage.extension.PortExtension;
import dev.stowage.extension.ProjectExtension;
import dev.stowage.extension.Protocol;
import dev.stowage.extension.ServiceExtension;
import dev.stowage.extension.TargetCheck;
import dev.stowage.load.decode.Trees;
import dev.stowage.load.yaml.NodeSources;
import dev.stowage.validate.settings.Compute;
import dev.stowage.validate.settings.ContainerSize;
import dev.stowage.validate.settings.ExposedPort;
import dev.stowage.validate.settings.HealthProbe;
import dev.stowage.validate.settings.ProjectSettings;
import dev.stowage.validate.settings.RollingUpdate;
import dev.stowage.validate.settings.ServicePort;
import dev.stowage.validate.settings.ServiceSettings;
import dev.stowage.validate.settings.Transport;
import dev.stowage.value.Bytes;
import dev.stowage.value.NetworkName;
import dev.stowage.value.Port;
import dev.stowage.value.ProjectName;
import dev.stowage.value.SecretName;
import dev.stowage.value.ServiceName;
import dev.stowage.value.VolumeName;
import io.vavr.Tuple;
import io.vavr.Tuple2;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/** Parts of projects as loading and validation leave them. */
final class Samples {
    static final ContainerSize NO_LIMITS =
            new ContainerSize(Option.none(), Option.none(), Option.none(), Option.none());
    static final RollingUpdate USUAL_UPDATE = new RollingUpdate(100, 200, RollingUpdate.OnFailure.ROLL_BACK);

    private Samples() {}

    static Service.Builder service(String name, String... networks) {
        return Service.builder()
                .name(new ServiceName(name))
                .networks(LinkedHashMap.ofEntries(
                        Vector.of(networks).map(network -> Tuple.of(new NetworkName(network), Option.none()))));
    }

    static ServiceSettings.Builder settings(String name) {
        return ServiceSettings.builder()
                .name(new ServiceName(name))
                .image(name + ":1")
                .compute(new Compute.Fargate(new FargateSize(256, 512)))
                .container(NO_LIMITS)
                .replicas(1)
                .update(USUAL_UPDATE)
                .graceSeconds(300)
                .drainSeconds(30)
                .extension(ServiceExtension.builder().build());
    }

    static ServicePort.Builder http(int position, int published, int target) {
        return ServicePort.builder()
                .position(position)
                .target(new Port(target))
                .published(new Port(published))
                .transport(Transport.TCP)
                .protocol(Protocol.HTTP)
                .targetProtocol(Protocol.HTTP)
                .allowCidrs(Vector.of("0.0.0.0/0"))
                .check(TargetCheck.builder().build())
                .extension(PortExtension.builder().build());
    }

    static ExposedPort tcp(int port) {
        return new ExposedPort(new Port(port), Transport.TCP);
    }

    static Network network(String project, String name) {
        return Network.builder().name(project + "_" + name).build();
    }

    @SafeVarargs
    static ConversionContext context(Project.Builder project, Tuple2<Service, ServiceSettings>... services) {
        Project whole = project.services(LinkedHashMap.ofEntries(
                        Vector.of(services).map(service -> Tuple.of(service._1.name(), service._1))))
                .build();
        return ConversionContext.builder()
                .project(whole)
                .settings(ProjectSettings.builder()
                        .logGroup("/docker-compose/" + whole.name())
                        .stackName(whole.name().value())
                        .logRetention(LogRetention.ofDays(30))
                        .extension(ProjectExtension.builder().build())
                        .build())
                .services(LinkedHashMap.ofEntries(
                        Vector.of(services).map(service -> Tuple.of(service._1.name(), service._2))))
                .environment(AwsEnvironment.offline())
                .sources(NodeSources.of(Trees.of("{}")))
                .build();
    }

    static ConversionContext helloWeb() {
        return context(
                Project.builder()
                        .name(new ProjectName("hello-web"))
                        .putNetwork(new NetworkName("default"), network("hello-web", "default")),
                Tuple.of(
                        service("web", "default").image("nginx:1.29-alpine").build(),
                        settings("web")
                                .image("nginx:1.29-alpine")
                                .ports(Vector.of(http(0, 80, 80).build()))
                                .exposed(Vector.of(tcp(80)))
                                .build()));
    }

    static ConversionContext voting() {
        return withContext(context(
                Project.builder()
                        .name(new ProjectName("voting"))
                        .putNetwork(new NetworkName("front"), network("voting", "front"))
                        .putNetwork(
                                new NetworkName("back"),
                                Network.builder()
                                        .name("voting_back")
                                        .internal(true)
                                        .build())
                        .putVolume(new VolumeName("db-data"), dbData())
                        .putSecret(
                                new SecretName("db_password"),
                                Secret.builder()
                                        .name("voting_db_password")
                                        .file("/voting/db_password.txt")
                                        .build()),
                vote(),
                result(),
                worker(),
                redis(),
                db()));
    }

    private static ConversionContext withContext(ConversionContext context) {
        return ConversionContext.builder().from(context).build();
    }

    private static Volume dbData() {
        return Volume.builder()
                .name("voting_db-data")
                .putDriverOpt("uid", "70")
                .putDriverOpt("gid", "70")
                .putDriverOpt("root_directory", "/postgres")
                .putDriverOpt("permissions", "0700")
                .build();
    }

    private static Tuple2<Service, ServiceSettings> vote() {
        return Tuple.of(
                service("vote", "front", "back")
                        .putEnvironment("REDIS_HOST", Option.some("redis"))
                        .dependsOn(dependsOn("redis"))
                        .build(),
                settings("vote")
                        .image(Option.none())
                        .compute(new Compute.Fargate(new FargateSize(512, 1024)))
                        .replicas(2)
                        .update(new RollingUpdate(100, 150, RollingUpdate.OnFailure.ROLL_BACK))
                        .ports(Vector.of(http(0, 80, 8080).build()))
                        .exposed(Vector.of(tcp(8080)))
                        .health(probe("wget -q -O /dev/null http://localhost:8080/ || exit 1", 15, 5, 3)
                                .startPeriod(20)
                                .build())
                        .graceSeconds(300)
                        .build());
    }

    private static Tuple2<Service, ServiceSettings> result() {
        return Tuple.of(
                service("result", "front", "back").dependsOn(dependsOn("db")).build(),
                settings("result")
                        .image("dockersamples/examplevotingapp_result:latest")
                        .ports(Vector.of(http(0, 5001, 80).build()))
                        .exposed(Vector.of(tcp(80)))
                        .build());
    }

    private static Tuple2<Service, ServiceSettings> worker() {
        return Tuple.of(
                service("worker", "back")
                        .user("1000:1000")
                        .putEnvironment("DB_PASSWORD_FILE", Option.some("/run/secrets/db.pass"))
                        .secrets(Vector.of(SecretMount.builder()
                                .source(new SecretName("db_password"))
                                .target("db.pass")
                                .uid("1000")
                                .gid("1000")
                                .mode(new dev.stowage.compose.FileMode(288))
                                .build()))
                        .dependsOn(dependsOn("redis", "db"))
                        .build(),
                settings("worker")
                        .image("dockersamples/examplevotingapp_worker:latest")
                        .replicas(2)
                        .update(new RollingUpdate(50, 100, RollingUpdate.OnFailure.ROLL_BACK))
                        .build());
    }

    private static Tuple2<Service, ServiceSettings> redis() {
        return Tuple.of(
                service("redis", "back").build(),
                settings("redis")
                        .image("redis:8-alpine")
                        .exposed(Vector.of(tcp(6379)))
                        .health(probe("redis-cli ping | grep PONG", 5, 3, 5)
                                .startPeriod(300)
                                .build())
                        .build());
    }

    private static Tuple2<Service, ServiceSettings> db() {
        return Tuple.of(
                service("db", "back")
                        .putEnvironment("POSTGRES_PASSWORD_FILE", Option.some("/run/secrets/db_password"))
                        .putEnvironment("PGDATA", Option.some("/var/lib/postgresql/data"))
                        .secrets(Vector.of(SecretMount.builder()
                                .source(new SecretName("db_password"))
                                .build()))
                        .volumes(Vector.of(VolumeMount.builder()
                                .type(MountType.VOLUME)
                                .source("db-data")
                                .target("/var/lib/postgresql/data")
                                .build()))
                        .build(),
                settings("db")
                        .image("postgres:18-alpine")
                        .compute(new Compute.Fargate(new FargateSize(1024, 2048)))
                        .container(new ContainerSize(
                                Option.none(), Option.some(Bytes.ofMebibytes(1024)), Option.none(), Option.none()))
                        .update(new RollingUpdate(0, 100, RollingUpdate.OnFailure.ROLL_BACK))
                        .exposed(Vector.of(tcp(5432)))
                        .health(probe("pg_isready -U postgres", 5, 5, 5)
                                .startPeriod(30)
                                .build())
                        .build());
    }

    private static HealthProbe.Builder probe(String shell, int interval, int timeout, int retries) {
        return HealthProbe.builder()
                .command(Vector.of("CMD-SHELL", shell))
                .interval(interval)
                .timeout(timeout)
                .retries(retries);
    }

    private static LinkedHashMap<ServiceName, Dependency> dependsOn(String... names) {
        return LinkedHashMap.ofEntries(Vector.of(names)
                .map(name ->
                        Tuple.of(new ServiceName(name), Dependency.builder().build())));
    }
}
