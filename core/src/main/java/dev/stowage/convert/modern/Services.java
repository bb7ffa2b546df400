package dev.stowage.convert.modern;

import dev.stowage.convert.site.SharedResources;
import dev.stowage.convert.site.Site;
import dev.stowage.convert.site.Site.Part;
import dev.stowage.ecs.CapacityProviders;
import dev.stowage.ecs.EcsService;
import dev.stowage.ecs.Platform;
import dev.stowage.ecs.ServiceTarget;
import dev.stowage.ecs.Tag;
import dev.stowage.ecs.TaskDefinition;
import dev.stowage.ecs.Text;
import dev.stowage.ecs.Workload;
import dev.stowage.validate.HealthProbe;
import dev.stowage.validate.ServicePort;
import dev.stowage.value.LogicalId;
import dev.stowage.value.OneOrMany;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/** Each Compose service as a task definition and the ECS service that keeps it running. */
final class Services {
    private final Site site;
    private final NetworkPlan plan;
    private final Networks networks;
    private final Volumes volumes;
    private final Secrets secrets;
    private final Routes routes;
    private final Vector<LogicalId> providers;

    Services(Site site, NetworkPlan plan, Networks networks, Volumes volumes, Secrets secrets) {
        this.site = site;
        this.plan = plan;
        this.networks = networks;
        this.volumes = volumes;
        this.secrets = secrets;
        this.routes = new Routes(site, plan, networks);
        this.providers = Capacities.ofCluster(site).isEmpty() ? Vector.empty() : Vector.of(CapacityProviders.ID);
    }

    Workload workload(Part part) {
        Vector<Tag> tags = Vector.of(
                site.projectTag(),
                new Tag("com.docker.compose.service", part.name().value()));
        Roles roles = new Roles(site, secrets, volumes);
        return Workload.builder()
                .name(part.name())
                .routes(routes.of(part, tags))
                .records(Domains.records(part, routes.served(part)))
                .entry(SharedResources.entry(part))
                .roles(roles.of(part, tags))
                .task(task(part, roles))
                .service(service(part, tags))
                .scaling(Scalings.of(part, site, routes.served(part)))
                .build();
    }

    private TaskDefinition task(Part part, Roles roles) {
        Files files = Files.of(part, site, secrets);
        TaskDefinition.Builder task = TaskDefinition.builder()
                .id(Names.service(part.name(), "TaskDefinition"))
                .family(site.project().name() + "-" + Names.plain(part.name().value()))
                .executionRole(roles.executionRole(part))
                .taskRole(roles.taskRole(part))
                .ephemeralStorageGibibytes(part.extension().ephemeralStorage().map(Integer::longValue))
                .volumes(files.volumes().appendAll(volumes.taskVolumes(part)))
                .containers(new Containers(site, secrets).of(part, files));
        return TaskSizes.sized(task, part.settings().compute())
                .platform(Option.when(
                        !Machines.runs(part),
                        () -> new Platform(part.settings().architecture().name(), "LINUX")))
                .build();
    }

    private EcsService service(Part part, Vector<Tag> tags) {
        Vector<ServicePort> served = routes.served(part);
        Option<Long> start =
                part.settings().health().flatMap(HealthProbe::startPeriod).map(Integer::longValue);
        EcsService.Builder service = EcsService.builder()
                .id(Names.service(part.name(), "Service"))
                .cluster(SharedResources.clusterArn(site))
                .taskDefinition(Text.idOf(Names.service(part.name(), "TaskDefinition")))
                .desiredCount(Option.when(part.extension().autoscaling().isEmpty(), (long)
                        part.settings().replicas()))
                .launchType(Option.when(Capacities.of(part).isEmpty(), "FARGATE"))
                .capacity(Capacities.of(part))
                .update(RollingUpdates.of(part.settings().update()))
                .zoneRebalancing(RollingUpdates.zoneRebalancing(
                        part.settings().update(), part.extension().azRebalancing()))
                .targets(served.map(port -> new ServiceTarget(
                        Names.plain(part.name().value()), port.target(), Text.idOf(Routes.targetGroup(part, port)))))
                .graceSeconds(served.isEmpty() ? Option.none() : start)
                .registries(Vector.of(Text.arnOf(SharedResources.entryId(part))))
                .connect(ServiceConnect.of(part))
                .blockVolumes(BlockVolumes.of(part, site))
                .executeCommand(Option.when(Containers.exec(part), true))
                .tags(tags)
                .dependencies(OneOrMany.of(dependencies(part, served).distinct()));
        return connected(service, part).build();
    }

    private EcsService.Builder connected(EcsService.Builder service, Part part) {
        return service.groups(networks.of(part))
                .subnets(plan.taskSubnets(part))
                .publicAddress(plan.hasPublicAddress(part));
    }

    /** A target group must be in use, and callers come after those they call: Service Connect resolves only what exists. */
    private Vector<LogicalId> dependencies(Part part, Vector<ServicePort> served) {
        Vector<LogicalId> callees = part.service()
                .dependsOn()
                .keySet()
                .toVector()
                .filter(site.services()::containsKey)
                .map(name -> Names.service(name, "Service"));
        Vector<LogicalId> capacity = Capacities.of(part).isEmpty() ? Vector.empty() : providers;
        return plan.beforeTasks(part)
                .appendAll(capacity)
                .appendAll(served.map(port -> routes.entrance(part, port)))
                .appendAll(callees)
                .appendAll(volumes.mountTargets(part));
    }
}
