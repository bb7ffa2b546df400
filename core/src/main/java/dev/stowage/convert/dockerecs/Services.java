package dev.stowage.convert.dockerecs;

import dev.stowage.compose.Deploy;
import dev.stowage.convert.context.ConversionContext;
import dev.stowage.convert.context.ConversionContext.Part;
import dev.stowage.convert.context.SharedResources;
import dev.stowage.ecs.EcsService;
import dev.stowage.ecs.LaunchType;
import dev.stowage.ecs.PlacementConstraint;
import dev.stowage.ecs.RollingUpdate;
import dev.stowage.ecs.Tag;
import dev.stowage.ecs.TaskDefinition;
import dev.stowage.ecs.TaskNetwork;
import dev.stowage.ecs.TaskVolume;
import dev.stowage.ecs.Text;
import dev.stowage.ecs.Workload;
import dev.stowage.value.LogicalId;
import dev.stowage.value.OneOrMany;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/** Each Compose service as a task definition and the ECS service that keeps it running. */
final class Services {
    private static final String PLATFORM_VERSION = "1.4.0";

    private final ConversionContext context;
    private final NetworkPlan plan;
    private final Networks networks;
    private final Volumes volumes;
    private final Secrets secrets;
    private final Balancers balancers;
    private final Roles roles;

    Services(ConversionContext context, NetworkPlan plan, Networks networks, Volumes volumes, Secrets secrets) {
        this.context = context;
        this.plan = plan;
        this.networks = networks;
        this.volumes = volumes;
        this.secrets = secrets;
        this.balancers = new Balancers(context, plan, networks);
        this.roles = new Roles(context, secrets, volumes);
    }

    Workload workload(Part part) {
        Vector<Tag> tags =
                Vector.of(context.projectTag(), new Tag(Tag.SERVICE, part.name().value()));
        return Workload.builder()
                .name(part.name())
                .routes(balancers.routes(part))
                .entry(SharedResources.entry(part))
                .roles(roles.of(part, tags).appendAll(Scalings.role(part, tags)))
                .task(task(part))
                .service(service(part, tags))
                .scaling(Scalings.of(part, context))
                .build();
    }

    private TaskDefinition task(Part part) {
        Vector<TaskVolume> ofSecrets = Containers.hasSecrets(part)
                ? Vector.of(new TaskVolume.Scratch(Containers.SECRETS_VOLUME))
                : Vector.empty();
        TaskDefinition.Builder task = TaskDefinition.builder()
                .id(taskId(part))
                .family(context.project().name() + "-" + part.name())
                .executionRole(Text.idOf(Roles.executionRole(part)))
                .taskRole(Roles.taskRole(part).map(Text::idOf))
                .placementConstraints(constraints(part))
                .volumes(ofSecrets.appendAll(volumes.taskVolumes(part)))
                .containers(new Containers(context, secrets, volumes).of(part));
        return SharedResources.sized(task, part.settings().compute()).build();
    }

    private static LogicalId taskId(Part part) {
        return Names.service(part.name(), "TaskDefinition");
    }

    private static Vector<PlacementConstraint> constraints(Part part) {
        return part.service()
                .deploy()
                .map(Deploy::placement)
                .map(placement -> placement.constraints())
                .getOrElse(Vector.empty())
                .map(expression -> new PlacementConstraint(Option.none(), expression));
    }

    private EcsService service(Part part, Vector<Tag> tags) {
        boolean onFargate = part.settings().compute().isFargate();
        return EcsService.builder()
                .id(Names.service(part.name(), "Service"))
                .cluster(SharedResources.clusterArn(context))
                .taskDefinition(Text.idOf(taskId(part)))
                .desiredCount(nonZero(part.settings().replicas()))
                .launchType(onFargate ? LaunchType.FARGATE : LaunchType.EC2)
                .platformVersion(Option.when(onFargate, PLATFORM_VERSION))
                .update(update(part))
                .network(new TaskNetwork(networks.of(part), plan.subnetIds(), onFargate))
                .targets(balancers.targets(part))
                .registries(Vector.of(Text.arnOf(SharedResources.entryId(part))))
                .tags(tags)
                .dependencies(OneOrMany.many(dependencies(part)))
                .build();
    }

    private static RollingUpdate update(Part part) {
        return RollingUpdate.builder()
                .minimumPercent(nonZero(part.settings().update().minimumPercent()))
                .maximumPercent(nonZero(part.settings().update().maximumPercent()))
                .build();
    }

    private static Option<Long> nonZero(int number) {
        return Option.when(number != 0, (long) number);
    }

    /** One that is only linked to is not waited for; one that may be missing, which the tool did not know, only if it is active. */
    private Vector<LogicalId> dependencies(Part part) {
        return balancers
                .listeners(part)
                .appendAll(WrittenDependencies.of(part, context)
                        .filter(context.services()::containsKey)
                        .map(name -> Names.service(name, "Service")))
                .appendAll(volumes.mountTargets(part));
    }
}
