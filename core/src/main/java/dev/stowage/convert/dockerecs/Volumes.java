package dev.stowage.convert.dockerecs;

import dev.stowage.aws.AwsInventory;
import dev.stowage.aws.ExistingFileSystem;
import dev.stowage.compose.MountType;
import dev.stowage.compose.Volume;
import dev.stowage.compose.VolumeMount;
import dev.stowage.convert.context.ConversionContext;
import dev.stowage.convert.context.ConversionContext.Part;
import dev.stowage.convert.context.DriverOptions;
import dev.stowage.convert.context.NetworkPlacement;
import dev.stowage.convert.context.SharedResources;
import dev.stowage.ecs.AccessPoint;
import dev.stowage.ecs.FileSystem;
import dev.stowage.ecs.FileSystemKeeping;
import dev.stowage.ecs.Mount;
import dev.stowage.ecs.MountTarget;
import dev.stowage.ecs.Ownership;
import dev.stowage.ecs.PosixUser;
import dev.stowage.ecs.RootDirectory;
import dev.stowage.ecs.SharedVolume;
import dev.stowage.ecs.Tag;
import dev.stowage.ecs.TaskVolume;
import dev.stowage.ecs.Text;
import dev.stowage.value.LogicalId;
import dev.stowage.value.VolumeName;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/** Volumes as EFS file systems, each with an access point and a mount target in every subnet. */
final class Volumes {
    private final ConversionContext context;
    private final NetworkPlan plan;
    private final Networks networks;

    Volumes(ConversionContext context, NetworkPlan plan, Networks networks) {
        this.context = context;
        this.plan = plan;
        this.networks = networks;
    }

    Vector<SharedVolume> shared() {
        return context.volumes().map(volume -> shared(volume._1, volume._2));
    }

    private static Vector<VolumeMount> mounts(Part part) {
        return part.service().volumes().filter(mount -> mount.type() == MountType.VOLUME);
    }

    Vector<TaskVolume> taskVolumes(Part part) {
        return part.mounted()
                .map(name -> new TaskVolume.Shared(name.value(), fileSystem(name), Option.some(accessPoint(name))));
    }

    Vector<Mount> mountPoints(Part part) {
        return mounts(part)
                .flatMap(mount -> mount.source()
                        .flatMap(source -> mount.target()
                                .map(target -> new Mount(source, target, Option.when(mount.readOnly(), true)))));
    }

    Vector<LogicalId> mountTargets(Part part) {
        return part.mounted().flatMap(name -> plan.subnets().map(subnet -> mountTargetId(name, subnet)));
    }

    Text accessPoint(VolumeName name) {
        return Text.idOf(Names.volume(name, "AccessPoint"));
    }

    Text fileSystem(VolumeName name) {
        return existing(name)
                .map(ExistingFileSystem::id)
                .orElse(external(name).map(Volume::name))
                .map(Text::of)
                .getOrElse(Text.idOf(Names.volume(name, "Filesystem")));
    }

    Text fileSystemArn(VolumeName name) {
        return existing(name)
                .map(ExistingFileSystem::arn)
                .map(Text::of)
                .orElse(external(name).map(Volume::name).map(SharedResources::fileSystemArn))
                .getOrElse(Text.arnOf(Names.volume(name, "Filesystem")));
    }

    /** A file system that the file names, or that an earlier stack of this project left behind. */
    private Option<ExistingFileSystem> existing(VolumeName name) {
        return external(name)
                .map(volume -> context.environment()
                        .inventory()
                        .map(AwsInventory::fileSystems)
                        .getOrElse(Vector.empty())
                        .find(files -> files.id().equals(volume.name())))
                .getOrElse(() -> context.leftFileSystems(name).headOption());
    }

    private Option<Volume> external(VolumeName name) {
        return context.project().volumes().get(name).filter(Volume::external);
    }

    private SharedVolume shared(VolumeName name, Volume volume) {
        boolean exists = volume.external() || existing(name).isDefined();
        return SharedVolume.builder()
                .name(name)
                .fileSystem(Option.when(!exists, () -> fileSystem(name, volume)))
                .mountTargets(plan.subnets().map(subnet -> mountTarget(name, subnet)))
                .accessPoint(accessPoint(name, volume))
                .build();
    }

    private FileSystem fileSystem(VolumeName name, Volume volume) {
        LinkedHashMap<String, String> options = options(volume);
        return FileSystem.builder()
                .id(Names.volume(name, "Filesystem"))
                .backupStatus(volume.driverOpts().get("backup_policy"))
                .transitionToInfrequentAccess(
                        volume.driverOpts().get("lifecycle_policy").map(String::strip))
                .performanceMode(options.get("performance_mode"))
                .throughputMode(options.get("throughput_mode"))
                .provisionedMebibytesPerSecond(
                        DriverOptions.number(options, "provisioned_throughput").filter(throughput -> throughput != 0))
                .kmsKeyId(options.get("kms_key_id"))
                .keeping(FileSystemKeeping.WHEN_DELETED)
                .tags(tags(name, volume))
                .build();
    }

    private static LinkedHashMap<String, String> options(Volume volume) {
        return volume.driverOpts().filterValues(value -> !value.isEmpty());
    }

    private Vector<Tag> tags(VolumeName name, Volume volume) {
        return Vector.of(context.projectTag(), new Tag(Tag.VOLUME, name.value()), new Tag("Name", volume.name()));
    }

    private MountTarget mountTarget(VolumeName name, NetworkPlacement.Subnet subnet) {
        return MountTarget.builder()
                .id(mountTargetId(name, subnet))
                .fileSystem(fileSystem(name))
                .subnet(subnet.id())
                .groups(networks.all())
                .build();
    }

    private static LogicalId mountTargetId(VolumeName name, NetworkPlacement.Subnet subnet) {
        return Names.volume(name, "NFSMountTargetOn" + subnet.suffix());
    }

    private AccessPoint accessPoint(VolumeName name, Volume volume) {
        LinkedHashMap<String, String> options = options(volume);
        Option<PosixUser> user = options.get("uid").map(uid -> new PosixUser(uid, options.get("gid")));
        return AccessPoint.builder()
                .id(Names.volume(name, "AccessPoint"))
                .fileSystem(fileSystem(name))
                .user(user)
                .root(options.get("root_directory")
                        .map(path -> new RootDirectory(
                                path, user.map(owner -> new Ownership(owner, options.get("permissions"))))))
                .tags(tags(name, volume))
                .build();
    }
}
