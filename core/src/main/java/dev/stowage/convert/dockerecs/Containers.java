package dev.stowage.convert.dockerecs;

import dev.stowage.compose.DiscreteResource;
import dev.stowage.compose.GenericResource;
import dev.stowage.compose.ResourceReservations;
import dev.stowage.compose.Service;
import dev.stowage.compose.Ulimit;
import dev.stowage.convert.context.ConversionContext;
import dev.stowage.convert.context.ConversionContext.Part;
import dev.stowage.convert.context.PinnedImages;
import dev.stowage.convert.context.SharedResources;
import dev.stowage.ecs.ContainerCondition;
import dev.stowage.ecs.ContainerDefinition;
import dev.stowage.ecs.ContainerDependency;
import dev.stowage.ecs.ContainerPort;
import dev.stowage.ecs.ContainerUlimit;
import dev.stowage.ecs.LinuxParameters;
import dev.stowage.ecs.LogConfiguration;
import dev.stowage.ecs.Mount;
import dev.stowage.ecs.Text;
import dev.stowage.ecs.Variable;
import dev.stowage.value.Bytes;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/** The containers of a task: one that writes secrets, one that sets the search domain, and the service's own. */
final class Containers {
    static final String SECRETS_VOLUME = "secrets";
    private static final String SECRETS_PATH = "/run/secrets/";
    private static final String SECRETS_IMAGE = "docker/ecs-secrets-sidecar:1.0";
    private static final String SEARCH_DOMAIN_IMAGE = "docker/ecs-searchdomain-sidecar:1.0";
    private static final String GPU = "gpu";

    private final ConversionContext context;
    private final Secrets secrets;
    private final Volumes volumes;

    Containers(ConversionContext context, Secrets secrets, Volumes volumes) {
        this.context = context;
        this.secrets = secrets;
        this.volumes = volumes;
    }

    static boolean hasSecrets(Part part) {
        return !part.service().secrets().isEmpty();
    }

    Vector<ContainerDefinition> of(Part part) {
        Vector<ContainerDefinition> before = Vector.ofAll(Option.when(hasSecrets(part), () -> secretWriter(part)))
                .append(searchDomain(part));
        return before.append(own(part, before.map(ContainerDefinition::name)));
    }

    private ContainerDefinition secretWriter(Part part) {
        return init(part, "_Secrets_InitContainer", SECRETS_IMAGE)
                .command(Vector.of(Text.of(secrets.files(part))))
                .mounts(Vector.of(new Mount(SECRETS_VOLUME, SECRETS_PATH, Option.none())))
                .secrets(secrets.variables(part))
                .build();
    }

    private ContainerDefinition searchDomain(Part part) {
        Text region = context.environment()
                .inventory()
                .map(found -> Text.of(found.region() + ".compute.internal"))
                .getOrElse(Text.joined(Text.REGION, Text.of(".compute.internal")));
        return init(part, "_ResolvConf_InitContainer", SEARCH_DOMAIN_IMAGE)
                .command(Vector.of(region, Text.of(context.project().name().domain())))
                .build();
    }

    private ContainerDefinition.Builder init(Part part, String kind, String image) {
        return ContainerDefinition.builder()
                .name(Names.service(part.name(), kind).value())
                .image(Text.of(image))
                .essential(false)
                .logging(LogConfiguration.awslogs(SharedResources.logOptions(context, part)));
    }

    private ContainerDefinition own(Part part, Vector<String> before) {
        ContainerDefinition.Builder container = ContainerDefinition.builder()
                .name(part.name().value())
                .image(Text.of(PinnedImages.of(part.service().image().getOrElse(""), context.environment())))
                .essential(true)
                .dependencies(before.map(name -> new ContainerDependency(name, ContainerCondition.SUCCESS)))
                .portMappings(PublishedPort.of(part).map(Containers::portMapping))
                .mounts(mounts(part))
                .pullCredentials(part.extension().pullCredentials())
                .logging(LogConfiguration.awslogs(SharedResources.logOptions(context, part)));
        return limited(process(container, part.service()), part.service()).build();
    }

    private Vector<Mount> mounts(Part part) {
        Vector<Mount> ofSecrets = hasSecrets(part)
                ? Vector.of(new Mount(SECRETS_VOLUME, SECRETS_PATH, Option.some(true)))
                : Vector.empty();
        return ofSecrets.appendAll(volumes.mountPoints(part));
    }

    private static ContainerPort portMapping(PublishedPort port) {
        return ContainerPort.builder()
                .containerPort(port.target())
                .hostPort(port.target())
                .protocol(Option.some(port.protocol()).filter(text -> !text.isEmpty()))
                .build();
    }

    private static ContainerDefinition.Builder process(ContainerDefinition.Builder container, Service service) {
        return container
                .command(service.command().getOrElse(Vector.empty()).map(Text::of))
                .entryPoint(service.entrypoint().getOrElse(Vector.empty()))
                .environment(environment(service))
                .user(service.user().filter(text -> !text.isEmpty()))
                .workingDirectory(service.workingDir().filter(text -> !text.isEmpty()))
                .labels(service.labels())
                .healthCheck(service.healthcheck().map(HealthChecks::of));
    }

    private static ContainerDefinition.Builder limited(ContainerDefinition.Builder container, Service service) {
        Option<ResourceReservations> reserved = service.reservations();
        return container
                .memoryReservationMebibytes(reserved.flatMap(ResourceReservations::memory)
                        .map(Bytes::mebibytes)
                        .filter(size -> size != 0))
                .gpus(reserved.map(Containers::gpus).getOrElse(Vector.empty()))
                .linuxParameters(LinuxParameters.builder()
                        .addedCapabilities(service.capAdd())
                        .droppedCapabilities(service.capDrop())
                        .initProcess(service.init().filter(on -> on))
                        .build())
                .ulimits(service.ulimits().get("nofile").map(Containers::nofile).toVector());
    }

    /** One number for both gave none for either. */
    private static ContainerUlimit nofile(Ulimit limit) {
        return limit.fold(
                single -> new ContainerUlimit("nofile", 0, 0),
                range -> new ContainerUlimit("nofile", range.soft(), range.hard()));
    }

    private static Vector<Long> gpus(ResourceReservations reserved) {
        return reserved.genericResources()
                .flatMap(GenericResource::discreteResourceSpec)
                .filter(resource -> resource.kind().equals("gpus"))
                .map(DiscreteResource::value)
                .appendAll(reserved.devices()
                        .filter(device -> device.capabilities().contains(GPU))
                        .map(device -> Math.max(1, device.count().getOrElse(0L))));
    }

    private static Vector<Variable> environment(Service service) {
        return service.environment()
                .toVector()
                .sortBy(variable -> variable._1)
                .map(variable -> new Variable(
                        variable._1, variable._2.filter(text -> !text.isEmpty()).map(Text::of)));
    }
}
