package dev.stowage.convert.modern;

import dev.stowage.aws.AwsInventory;
import dev.stowage.aws.ExistingFileSystem;
import dev.stowage.compose.Volume;
import dev.stowage.compose.VolumeMount;
import dev.stowage.convert.context.ConversionContext;
import dev.stowage.convert.context.ConversionContext.Part;
import dev.stowage.convert.context.DriverOptions;
import dev.stowage.convert.context.NetworkPlacement;
import dev.stowage.convert.context.SharedResources;
import dev.stowage.convert.context.Task;
import dev.stowage.ecs.AccessPoint;
import dev.stowage.ecs.FileSystem;
import dev.stowage.ecs.FileSystemKeeping;
import dev.stowage.ecs.Ingress;
import dev.stowage.ecs.MountTarget;
import dev.stowage.ecs.SecurityGroup;
import dev.stowage.ecs.SharedVolume;
import dev.stowage.ecs.Tag;
import dev.stowage.ecs.TaskVolume;
import dev.stowage.ecs.Text;
import dev.stowage.ecs.Traffic;
import dev.stowage.ecs.TrafficSource;
import dev.stowage.extension.VolumeExtension;
import dev.stowage.problem.Problem;
import dev.stowage.validate.subject.Disk;
import dev.stowage.value.LogicalId;
import dev.stowage.value.NetworkName;
import dev.stowage.value.Port;
import dev.stowage.value.VolumeName;
import io.vavr.Tuple;
import io.vavr.Tuple2;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Map;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/** Volumes as EFS file systems, each entered by an access point, with one mount target per zone. */
final class Volumes {
    private static final Port NFS = new Port(2049);

    private final ConversionContext context;
    private final NetworkPlan plan;
    private final Networks networks;
    private final Map<VolumeName, Vector<NetworkName>> reachedFrom;
    private final AccessPoints accessPoints;
    private final MountSubnets subnets;

    Volumes(ConversionContext context, NetworkPlan plan, Networks networks) {
        this.context = context;
        this.plan = plan;
        this.networks = networks;
        this.reachedFrom = reachedFrom(context);
        this.accessPoints = new AccessPoints(context);
        this.subnets = new MountSubnets(context, plan);
    }

    /** For each mounted volume the networks of the tasks that mount it, sorted. */
    private static Map<VolumeName, Vector<NetworkName>> reachedFrom(ConversionContext context) {
        return context.tasks()
                .flatMap(task -> names(task)
                        .flatMap(name ->
                                task.main().service().networks().keySet().map(from -> Tuple.of(name, from))))
                .distinct()
                .groupBy(Tuple2::_1)
                .mapValues(uses -> uses.map(Tuple2::_2).sorted());
    }

    Vector<SharedVolume> shared() {
        return used().toVector().map(volume -> shared(volume._1, volume._2));
    }

    Vector<Problem> problems() {
        return used().toVector()
                .filter(volume -> ownTargets(volume._1, volume._2))
                .flatMap(volume -> subnets.problem(volume._1));
    }

    /** The mounts of a service that name a volume. */
    static Vector<VolumeMount> mounts(Part part) {
        return part.service().volumes().filter(mount -> mount.volumeName().isDefined());
    }

    /** The file systems of a task. */
    private Vector<VolumeName> fileSystems(Task task) {
        return names(task).filter(name -> !context.project().volumes().get(name).exists(Disk::is));
    }

    static Vector<VolumeName> names(Task task) {
        return task.parts().flatMap(Part::mounted).distinct();
    }

    Vector<TaskVolume> taskVolumes(Task task) {
        return names(task)
                .map(name -> volume(name).exists(Disk::is)
                        ? new TaskVolume.AtLaunch(Names.plain(name.value()))
                        : new TaskVolume.Shared(
                                Names.plain(name.value()),
                                fileSystem(name),
                                Option.some(existingAccessPoint(name)
                                        .map(Text::of)
                                        .getOrElse(Text.idOf(Names.volume(name, "AccessPoint"))))));
    }

    /** The mount targets that have to be there before tasks start. */
    Vector<LogicalId> mountTargets(Task task) {
        return fileSystems(task)
                .flatMap(name ->
                        volume(name).map(volume -> mountTargets(name, volume)).getOrElse(Vector.empty()))
                .map(MountTarget::id);
    }

    Text fileSystem(VolumeName name) {
        return volume(name)
                .filter(Volume::external)
                .map(Volume::name)
                .orElse(kept(name).map(ExistingFileSystem::id))
                .map(Text::of)
                .getOrElse(Text.idOf(Names.volume(name, "Filesystem")));
    }

    Text fileSystemArn(VolumeName name) {
        return volume(name)
                .filter(Volume::external)
                .map(Volume::name)
                .map(this::externalArn)
                .orElse(kept(name).map(ExistingFileSystem::arn).map(Text::of))
                .getOrElse(Text.arnOf(Names.volume(name, "Filesystem")));
    }

    Text accessPointArn(VolumeName name) {
        return existingAccessPoint(name)
                .map(SharedResources::accessPointArn)
                .getOrElse(Text.arnOf(Names.volume(name, "AccessPoint")));
    }

    private Option<String> existingAccessPoint(VolumeName name) {
        return context.settings().volumes().get(name).flatMap(VolumeExtension::accessPoint);
    }

    /** Root may write as root when the volume has no owner of its own but root, or when the file says so. */
    boolean rootAccess(VolumeName name) {
        return context.settings()
                .volumes()
                .get(name)
                .flatMap(VolumeExtension::rootAccess)
                .getOrElse(() -> volume(name).forAll(AccessPoints::isOfRoot));
    }

    /** A file system that an earlier stack of this project left behind. */
    Option<ExistingFileSystem> kept(VolumeName name) {
        return context.leftFileSystems(name).headOption();
    }

    private Text externalArn(String id) {
        return context.environment()
                .inventory()
                .map(AwsInventory::fileSystems)
                .flatMap(all -> all.find(files -> files.id().equals(id)))
                .map(files -> Text.of(files.arn()))
                .getOrElse(SharedResources.fileSystemArn(id));
    }

    private LinkedHashMap<VolumeName, Volume> used() {
        Vector<VolumeName> used = context.tasks().flatMap(this::fileSystems).distinct();
        return context.project().volumes().filterKeys(used.toLinkedSet()::contains);
    }

    private Option<Volume> volume(VolumeName name) {
        return context.project().volumes().get(name);
    }

    private SharedVolume shared(VolumeName name, Volume volume) {
        return SharedVolume.builder()
                .name(name)
                .fileSystem(Option.when(!volume.external() && kept(name).isEmpty(), () -> fileSystem(name, volume)))
                .group(Option.when(ownTargets(name, volume), () -> group(name)))
                .mountTargets(mountTargets(name, volume))
                .accessPoint(Option.when(existingAccessPoint(name).isEmpty(), () -> accessPoint(name, volume)))
                .build();
    }

    /** Mount targets of a file system that others made are theirs, unless the file says otherwise. */
    private boolean ownTargets(VolumeName name, Volume volume) {
        return !volume.external()
                || context.settings()
                        .volumes()
                        .get(name)
                        .flatMap(VolumeExtension::mountTargets)
                        .getOrElse(false);
    }

    private FileSystem fileSystem(VolumeName name, Volume volume) {
        LinkedHashMap<String, String> options = options(volume);
        return FileSystem.builder()
                .id(Names.volume(name, "Filesystem"))
                .backupStatus(options.get("backup_policy"))
                .transitionToInfrequentAccess(options.get("lifecycle_policy"))
                .performanceMode(options.get("performance_mode"))
                .throughputMode(options.get("throughput_mode"))
                .provisionedMebibytesPerSecond(DriverOptions.number(options, "provisioned_throughput"))
                .kmsKeyId(options.get("kms_key_id"))
                .keeping(FileSystemKeeping.WHEN_DELETED_OR_REPLACED)
                .tags(Tags.with(ours(name, volume).appendAll(accessPoints.tag(name, volume)), volume.labels()))
                .build();
    }

    static LinkedHashMap<String, String> options(Volume volume) {
        return volume.driverOpts().mapValues(String::strip);
    }

    private Vector<Tag> tags(VolumeName name, Volume volume) {
        return Tags.with(ours(name, volume), volume.labels());
    }

    private Vector<Tag> ours(VolumeName name, Volume volume) {
        return Vector.of(context.projectTag(), volumeTag(name), new Tag("Name", volume.name()));
    }

    private static Tag volumeTag(VolumeName name) {
        return new Tag(Tag.VOLUME, name.value());
    }

    private SecurityGroup group(VolumeName name) {
        return SecurityGroup.builder()
                .id(Names.volume(name, "NFSSecurityGroup"))
                .description(context.project().name() + " Security Group for volume " + name)
                .vpc(plan.vpc())
                .ingress(reachedFrom
                        .getOrElse(name, Vector.empty())
                        .map(network -> new Ingress(
                                new TrafficSource.Group(networks.id(network)),
                                new Traffic("tcp", Option.some(NFS)),
                                "NFS from network " + network)))
                .tags(Vector.of(context.projectTag(), volumeTag(name)))
                .build();
    }

    private Vector<MountTarget> mountTargets(VolumeName name, Volume volume) {
        return ownTargets(name, volume) ? subnets.of(name).map(subnet -> mountTarget(name, subnet)) : Vector.empty();
    }

    private MountTarget mountTarget(VolumeName name, NetworkPlacement.Subnet subnet) {
        return MountTarget.builder()
                .id(Names.volume(name, "NFSMountTargetOn" + subnet.suffix()))
                .fileSystem(fileSystem(name))
                .subnet(subnet.id())
                .groups(Vector.of(Text.idOf(Names.volume(name, "NFSSecurityGroup"))))
                .build();
    }

    private AccessPoint accessPoint(VolumeName name, Volume volume) {
        return accessPoints
                .of(name, volume, kept(name))
                .id(Names.volume(name, "AccessPoint"))
                .fileSystem(fileSystem(name))
                .tags(tags(name, volume))
                .build();
    }
}
