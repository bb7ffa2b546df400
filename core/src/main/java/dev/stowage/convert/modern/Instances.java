package dev.stowage.convert.modern;

import dev.stowage.aws.AwsInventory;
import dev.stowage.aws.GpuInstance;
import dev.stowage.aws.GpuInstances;
import dev.stowage.convert.context.ConversionContext;
import dev.stowage.convert.context.ConversionContext.Part;
import dev.stowage.convert.context.SharedResources;
import dev.stowage.convert.context.Task;
import dev.stowage.ecs.LaunchTemplateFleet;
import dev.stowage.ecs.Parameter;
import dev.stowage.ecs.Role;
import dev.stowage.ecs.SecurityGroup;
import dev.stowage.ecs.Text;
import dev.stowage.extension.Autoscaling;
import dev.stowage.extension.KeyName;
import dev.stowage.problem.EcsProblem;
import dev.stowage.problem.Problem;
import dev.stowage.problem.Severity;
import dev.stowage.source.ComposePath;
import dev.stowage.validate.settings.Compute;
import dev.stowage.value.LogicalId;
import dev.stowage.value.OneOrMany;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.util.function.Function;

/** Instances with GPUs, of one type for all services that run on them. */
final class Instances {
    private static final LogicalId IMAGE = new LogicalId("GpuAmiId");
    private static final String CURRENT_IMAGE =
            "/aws/service/ecs/optimized-ami/amazon-linux-2023/gpu/recommended/image_id";
    private static final Vector<String> RESERVED_NAMES = Vector.of("aws", "ecs", "fargate");
    private static final double UNITS = 1024;
    private static final long MOST = 10;
    private static final long ALL = 100;
    private static final int MEBIBYTES = 1024;

    /** Images with models do not fit into the usual 30. */
    private static final long GIBIBYTES = 100;

    private final ConversionContext context;
    private final NetworkPlan plan;
    private final Vector<Task> tasks;

    Instances(ConversionContext context, NetworkPlan plan) {
        this.context = context;
        this.plan = plan;
        this.tasks = context.tasks().filter(task -> runs(task.main()));
    }

    static boolean runs(Part part) {
        return wish(part).isDefined();
    }

    private static Option<Compute.Instances> wish(Part part) {
        return part.settings().compute().fold(fargate -> Option.none(), Option::some);
    }

    Option<LaunchTemplateFleet> fleet() {
        return type().map(this::fleet);
    }

    /** The smallest type that is enough for each of the tasks; none when none is, or none is needed. */
    private Option<GpuInstance> type() {
        int cpu = room(wish -> wish.cpu().getOrElse(0));
        int memory = room(wish -> wish.memory().getOrElse(0));
        int gpus = room(Compute.Instances::gpus);
        return tasks.isEmpty() ? Option.none() : sold().smallestWithRoomFor(cpu / UNITS, memory, gpus);
    }

    private GpuInstances sold() {
        GpuInstances all = GpuInstances.today();
        return region().map(all::in).getOrElse(all);
    }

    private Option<String> region() {
        return context.environment().region();
    }

    /** A task that is on every instance takes its share of each, so the largest of the others has to fit in beside it. */
    private int room(Function<Compute.Instances, Integer> share) {
        Vector<Part> mains = tasks.map(Task::main);
        int everywhere = mains.filter(Daemons::is)
                .flatMap(Instances::wish)
                .map(share)
                .sum()
                .intValue();
        int elsewhere = mains.reject(Daemons::is)
                .flatMap(Instances::wish)
                .map(share)
                .max()
                .getOrElse(0);
        return everywhere + elsewhere;
    }

    /** None stays where nothing does: ECS starts instances for tasks that wait (<em>Amazon ECS Developer Guide</em>, "Cluster auto scaling"). */
    private long smallest() {
        return tasks.exists(Task::isKept) ? 1 : 0;
    }

    /** As many as there may be tasks, should each need an instance of its own. */
    private long largest() {
        return Math.max(
                MOST,
                tasks.reject(task -> Daemons.is(task.main()))
                        .map(Instances::most)
                        .sum()
                        .longValue());
    }

    /** The tasks of a service in an update, where both versions run. */
    private static long most(Task task) {
        Part main = task.main();
        long tasks = main.extension()
                .autoscaling()
                .map(Autoscaling::max)
                .getOrElse(main.settings().replicas());
        return Shifts.moves(task) ? 2 * tasks : tasks * main.settings().update().maximumPercent() / ALL;
    }

    Vector<Parameter> parameters() {
        return knownImage().isEmpty() && tasks.nonEmpty()
                ? Vector.of(new Parameter.MachineImage(IMAGE, CURRENT_IMAGE))
                : Vector.empty();
    }

    private Option<String> knownImage() {
        return context.environment().inventory().flatMap(AwsInventory::gpuAmi);
    }

    Vector<Problem> problems() {
        Vector<Part> parts = tasks.map(Task::main);
        Vector<Problem> notToBeHad =
                parts.take(1).flatMap(part -> type().isEmpty() ? Option.some(tooSmall(part)) : notSold(part));
        return plan.hasNat() ? notToBeHad : notToBeHad.appendAll(parts.map(Instances::noWayOut));
    }

    private Problem tooSmall(Part part) {
        Vector<GpuInstance> sold = sold().all();
        return Problem.about(
                EcsProblem.NO_GPU_INSTANCE,
                ComposePath.service(part.name()),
                "no instance type with GPUs"
                        + region().map(region -> " in " + region).getOrElse("")
                        + " is large enough for what services with GPUs ask for",
                "the largest has " + sold.map(GpuInstance::cpus).max().getOrElse(0) + " cpus, "
                        + sold.map(GpuInstance::memory).max().getOrElse(0) / MEBIBYTES
                        + " GiB of memory, of which tasks get 95 percent, and "
                        + sold.map(GpuInstance::gpus).max().getOrElse(0) + " GPUs: ask for less");
    }

    /** AWS may sell there since what no region has been known to. */
    private Option<Problem> notSold(Part part) {
        return region().filter(region -> !GpuInstances.today().isKnown(region))
                .map(region -> Problem.builder()
                        .id(EcsProblem.NO_GPU_INSTANCE)
                        .severity(Severity.WARNING)
                        .path(ComposePath.service(part.name()))
                        .sentence(region + " is not known to sell g4dn, g5 or g6 instances, and the template asks for "
                                + type().map(GpuInstance::type).getOrElse("one"))
                        .hint("deploy to another region if aws ec2 describe-instance-type-offerings --region " + region
                                + " does not list it")
                        .build());
    }

    private static Problem noWayOut(Part part) {
        return Problem.about(
                EcsProblem.NO_WAY_OUT,
                ComposePath.service(part.name()),
                "the tasks of " + part.name() + " run on instances, where they have no public address and reach nothing"
                        + " outside without NAT",
                "use subnets with NAT, or " + KeyName.VPC + ": {create: {nat: single}}, if they need the internet");
    }

    private LaunchTemplateFleet fleet(GpuInstance type) {
        String project = context.project().name().value();
        return LaunchTemplateFleet.builder()
                .name(Option.when(RESERVED_NAMES.exists(project::startsWith), "compose-" + project))
                .cluster(SharedResources.CLUSTER)
                .role(role())
                .securityGroup(group(project))
                .subnets(plan.storage().map(subnet -> subnet.id()))
                .publicAddress(plan.own().isDefined() && !plan.hasNat())
                .image(knownImage().map(Text::of).getOrElse(Text.idOf(IMAGE)))
                .instanceType(type.type())
                .smallest(smallest())
                .largest(largest())
                .rootDiskGibibytes(GIBIBYTES)
                .tag(context.projectTag())
                .dependencies(OneOrMany.of(plan.beforeInstances()))
                .build();
    }

    private Role role() {
        return Role.builder()
                .id(new LogicalId("EC2InstanceRole"))
                .trust(Rights.document(
                        Vector.of(Roles.trust("ec2.amazonaws.com").build())))
                .managedPolicies(Vector.of(Text.pattern(
                        "arn:${AWS::Partition}:iam::aws:policy/service-role/AmazonEC2ContainerServiceforEC2Role")))
                .boundary(context.settings().extension().permissionsBoundary().map(Text::of))
                .tags(Vector.of(context.projectTag()))
                .build();
    }

    private SecurityGroup group(String project) {
        return SecurityGroup.builder()
                .id(new LogicalId("EC2InstanceSecurityGroup"))
                .description(project + " Security Group for container instances")
                .vpc(plan.vpc())
                .tags(Vector.of(context.projectTag()))
                .build();
    }
}
