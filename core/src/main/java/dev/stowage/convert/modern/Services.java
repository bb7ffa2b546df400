package dev.stowage.convert.modern;

import dev.stowage.convert.context.ConversionContext;
import dev.stowage.convert.context.ConversionContext.Part;
import dev.stowage.convert.context.SharedResources;
import dev.stowage.convert.context.Task;
import dev.stowage.ecs.Application;
import dev.stowage.ecs.EcsService;
import dev.stowage.ecs.LaunchType;
import dev.stowage.ecs.OneOffTask;
import dev.stowage.ecs.Schedule;
import dev.stowage.ecs.Tag;
import dev.stowage.ecs.TaskNetwork;
import dev.stowage.ecs.TaskRun;
import dev.stowage.ecs.Text;
import dev.stowage.ecs.Workload;
import dev.stowage.problem.Problem;
import dev.stowage.validate.settings.RunMode;
import dev.stowage.value.LogicalId;
import dev.stowage.value.OneOrMany;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/** Each task with what starts it: the ECS service that keeps it running, a schedule, or a deployment itself. */
final class Services {
    private final ConversionContext context;
    private final NetworkPlan plan;
    private final Networks networks;
    private final Volumes volumes;
    private final Routes routes;
    private final Tasks tasks;
    private final Roles roles;
    private final Schedules schedules;
    private final TaskOrder order;
    private final Vector<LogicalId> providers;

    Services(ConversionContext context, NetworkPlan plan, Networks networks, Volumes volumes, Secrets secrets) {
        this.context = context;
        this.plan = plan;
        this.networks = networks;
        this.volumes = volumes;
        this.routes = new Routes(context, plan, networks);
        this.roles = new Roles(context, secrets, volumes, routes);
        this.tasks = new Tasks(context, plan, volumes, secrets, roles);
        this.schedules = new Schedules(context, roles);
        this.order = new TaskOrder(context);
        this.providers =
                Capacities.ofCluster(context).isEmpty() ? Vector.empty() : Vector.of(Application.CAPACITY_PROVIDERS);
    }

    Workload workload(Task task) {
        Vector<Tag> tags = tags(task.main());
        Vector<PublishedPort> served = routes.served(task);
        return Workload.builder()
                .name(task.name())
                .routes(served.map(port -> routes.of(port, tags(port.part()))))
                .records(task.parts().flatMap(part -> Domains.records(part, routes.served(part), networks.balancers())))
                .entry(Option.when(task.isKept(), () -> SharedResources.entry(task.main())))
                .roles(roles.of(task, tags))
                .task(tasks.of(task))
                .service(Option.when(task.isKept(), () -> service(task, served, tags)))
                .schedule(schedule(task, tags))
                .once(once(task))
                .scaling(Scalings.of(task, context, served, networks.balancers()))
                .build();
    }

    Vector<Problem> problems(Task task) {
        return roles.problems(task);
    }

    private Vector<Tag> tags(Part part) {
        return Tags.with(
                Vector.of(context.projectTag(), new Tag(Tag.SERVICE, part.name().value())),
                Tags.labels(part.service()));
    }

    private EcsService service(Task task, Vector<PublishedPort> served, Vector<Tag> tags) {
        Part main = task.main();
        EcsService.Builder service = EcsService.builder()
                .id(Names.service(task.name(), "Service"))
                .cluster(SharedResources.clusterArn(context))
                .taskDefinition(Text.idOf(Tasks.id(task)))
                .desiredCount(Option.when(main.extension().autoscaling().isEmpty(), (long)
                        main.settings().replicas()))
                .launchType(launchType(main))
                .capacity(Capacities.of(main))
                .update(RollingUpdates.of(task))
                .shift(Shifts.of(task))
                .alarms(Shifts.alarms(task))
                .zoneRebalancing(RollingUpdates.zoneRebalancing(
                        main.settings().update(), main.extension().azRebalancing()))
                .targets(routes.targets(task))
                .graceSeconds(grace(routes.entered(task)))
                .registries(Vector.of(Text.arnOf(SharedResources.entryId(task.main()))))
                .connect(ServiceConnect.of(task))
                .blockVolumes(BlockVolumes.of(task, context))
                .executeCommand(Option.when(Containers.exec(task), true))
                .tags(tags)
                .network(network(task))
                .dependencies(OneOrMany.of(dependencies(task, served)));
        return Daemons.scheduled(service, main).build();
    }

    private static Option<LaunchType> launchType(Part main) {
        return Option.when(Capacities.of(main).isEmpty(), LaunchType.FARGATE);
    }

    /** As long as any container behind a balancer may take to start. */
    private static Option<Long> grace(Vector<PublishedPort> served) {
        return served.flatMap(port -> port.part().settings().graceSeconds())
                .map(Integer::longValue)
                .max();
    }

    private TaskNetwork network(Task task) {
        return new TaskNetwork(networks.of(task), plan.taskSubnets(task.main()), plan.hasPublicAddress(task.main()));
    }

    private TaskRun run(Task task) {
        return TaskRun.builder()
                .cluster(SharedResources.clusterArn(context))
                .taskDefinition(Text.idOf(Tasks.id(task)))
                .count(task.main().settings().replicas())
                .launchType(launchType(task.main()))
                .capacity(Capacities.of(task.main()))
                .network(network(task))
                .executeCommand(Option.when(Containers.exec(task), true))
                .build();
    }

    private Option<Schedule> schedule(Task task, Vector<Tag> tags) {
        return task.runMode() instanceof RunMode.Scheduled scheduled
                ? Option.some(schedules
                        .of(task, scheduled, tags)
                        .run(run(task))
                        .dependencies(OneOrMany.of(dependencies(task, Vector.empty())))
                        .build())
                : Option.none();
    }

    private Option<OneOffTask> once(Task task) {
        return Option.when(
                task.runMode() instanceof RunMode.Once,
                () -> new OneOffTask(Tasks.id(task), order.predecessors(task), order.successors(task), run(task)));
    }

    /**
     * A target group must be in use, which a service that shifts traffic says itself, and callers come after those they
     * call: Service Connect resolves only what exists.
     */
    private Vector<LogicalId> dependencies(Task task, Vector<PublishedPort> served) {
        boolean isOfProviders =
                Instances.runs(task.main()) || !Capacities.of(task.main()).isEmpty();
        Vector<LogicalId> capacity = isOfProviders ? providers : Vector.empty();
        return plan.beforeTasks(task.main())
                .appendAll(capacity)
                .appendAll(
                        Shifts.moves(task)
                                ? Vector.empty()
                                : served.map(port -> routes.entrance(port.part(), port.port())))
                .appendAll(order.servicesBefore(task))
                .appendAll(volumes.mountTargets(task))
                .distinct();
    }
}
