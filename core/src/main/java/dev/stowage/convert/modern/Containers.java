package dev.stowage.convert.modern;

import dev.stowage.compose.Service;
import dev.stowage.convert.site.SharedResources;
import dev.stowage.convert.site.Site;
import dev.stowage.convert.site.Site.Part;
import dev.stowage.ecs.ContainerCondition;
import dev.stowage.ecs.ContainerDefinition;
import dev.stowage.ecs.ContainerDependency;
import dev.stowage.ecs.ContainerUlimit;
import dev.stowage.ecs.HealthCheck;
import dev.stowage.ecs.LinuxParameters;
import dev.stowage.ecs.Mount;
import dev.stowage.ecs.SystemControl;
import dev.stowage.ecs.Text;
import dev.stowage.ecs.Variable;
import dev.stowage.validate.HealthProbe;
import dev.stowage.value.Bytes;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/** The containers of a task: one that writes its files, where there are any, and the service's own. */
final class Containers {
    private static final String USUAL_INIT_IMAGE = "public.ecr.aws/docker/library/busybox:1.37";

    private final Site site;
    private final Secrets secrets;

    Containers(Site site, Secrets secrets) {
        this.site = site;
        this.secrets = secrets;
    }

    /** Whether commands may be run in the containers of the service. */
    static boolean exec(Part part) {
        return part.extension().exec().getOrElse(false);
    }

    Vector<ContainerDefinition> of(Part part, Files files) {
        return files.isEmpty() ? Vector.of(own(part, files)) : Vector.of(writer(part, files), own(part, files));
    }

    private static String writerName(Part part) {
        return Names.service(part.name(), "_Secrets_InitContainer").value();
    }

    /** Root, for it hands files to other users; nothing in it can be changed but the volumes of the files. */
    private ContainerDefinition writer(Part part, Files files) {
        return ContainerDefinition.builder()
                .name(writerName(part))
                .image(Text.of(part.extension().initImage().getOrElse(USUAL_INIT_IMAGE)))
                .essential(false)
                .entryPoint(Vector.of("sh", "-euc"))
                .command(Vector.of(Text.of(files.script())))
                .user("0")
                .readonlyRoot(true)
                .environment(files.plainVariables())
                .secrets(files.secretVariables())
                .mounts(files.mounts(Files.Access.WRITE))
                .logOptions(SharedResources.logOptions(site, part))
                .build();
    }

    private ContainerDefinition own(Part part, Files files) {
        ContainerDefinition.Builder container = ContainerDefinition.builder()
                .name(Names.plain(part.name().value()))
                .image(image(part))
                .essential(true)
                .dependencies(
                        files.isEmpty()
                                ? Vector.empty()
                                : Vector.of(new ContainerDependency(writerName(part), ContainerCondition.SUCCESS)))
                .mounts(files.mounts(Files.Access.READ).appendAll(volumeMounts(part)))
                .portMappings(ServiceConnect.portMappings(part))
                .secrets(Secrets.asVariables(part) ? secrets.variables(part) : Vector.empty())
                .logOptions(SharedResources.logOptions(site, part));
        return limited(process(container, part), part).build();
    }

    private static ContainerDefinition.Builder process(ContainerDefinition.Builder container, Part part) {
        Service service = part.service();
        return container
                .command(service.command().getOrElse(Vector.empty()).map(Text::of))
                .entryPoint(service.entrypoint().getOrElse(Vector.empty()))
                .environment(environment(service))
                .user(service.user())
                .workingDirectory(service.workingDir())
                .labels(service.labels())
                .interactive(Option.when(service.stdinOpen(), true))
                .pseudoTerminal(Option.when(service.tty(), true))
                .readonlyRoot(Option.when(service.readOnly(), true))
                .healthCheck(part.settings().health().map(Containers::health))
                .stopTimeoutSeconds(part.settings().stopTimeout().map(Integer::longValue))
                .restartPolicy(Restarts.of(service))
                .pullCredentials(part.extension().pullCredentials());
    }

    /** A container that is alone in its task has the size of the task as its limit. */
    private static ContainerDefinition.Builder limited(ContainerDefinition.Builder container, Part part) {
        Service service = part.service();
        return container
                .gpus(part.settings()
                        .compute()
                        .fold(fargate -> Vector.empty(), instances -> Vector.of((long) instances.gpus())))
                .memoryReservationMebibytes(
                        part.settings().container().reservation().map(Bytes::mebibytes))
                .linuxParameters(linux(part))
                .ulimits(service.ulimits()
                        .get("nofile")
                        .map(limit -> new ContainerUlimit("nofile", limit.soft(), limit.hard()))
                        .toVector())
                .systemControls(service.sysctls().toVector().map(control -> new SystemControl(control._1, control._2)));
    }

    private static Text image(Part part) {
        return part.settings()
                .image()
                .fold(named -> Text.of(named.image()), built -> Text.idOf(Names.service(part.name(), "Image")));
    }

    /** Sorted by name; a variable without a value is not there, as it would not be in Compose. */
    private static Vector<Variable> environment(Service service) {
        return service.environment()
                .toVector()
                .filter(variable -> variable._2.isDefined())
                .sortBy(variable -> variable._1)
                .map(variable -> new Variable(variable._1, variable._2.map(Text::of)));
    }

    private static Vector<Mount> volumeMounts(Part part) {
        return Volumes.mounts(part)
                .flatMap(mount -> mount.source()
                        .flatMap(source -> mount.target()
                                .map(target -> new Mount(source, target, Option.some(mount.readOnly())))));
    }

    private static HealthCheck health(HealthProbe probe) {
        return HealthCheck.builder()
                .command(probe.command())
                .intervalSeconds(probe.interval().map(Integer::longValue))
                .timeoutSeconds(probe.timeout().map(Integer::longValue))
                .startPeriodSeconds(probe.startPeriod().map(Integer::longValue))
                .retries(probe.retries().map(Integer::longValue))
                .build();
    }

    private static Option<LinuxParameters> linux(Part part) {
        Service service = part.service();
        LinuxParameters asked = LinuxParameters.builder()
                .addedCapabilities(service.capAdd())
                .droppedCapabilities(service.capDrop())
                .initProcess(exec(part) ? Option.some(true) : service.init())
                .tmpfs(MemoryFiles.of(service))
                .build();
        return Option.some(asked)
                .filter(some -> !some.equals(LinuxParameters.builder().build()));
    }
}
