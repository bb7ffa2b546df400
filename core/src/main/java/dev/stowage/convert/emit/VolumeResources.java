package dev.stowage.convert.emit;

import dev.stowage.cfn.Expression;
import dev.stowage.cfn.Removal;
import dev.stowage.cfn.Resource;
import dev.stowage.ecs.AccessPoint;
import dev.stowage.ecs.FileSystem;
import dev.stowage.ecs.FileSystemKeeping;
import dev.stowage.ecs.MountTarget;
import dev.stowage.ecs.Ownership;
import dev.stowage.ecs.PosixUser;
import dev.stowage.ecs.RootDirectory;
import dev.stowage.ecs.SharedVolume;
import dev.stowage.value.LogicalId;
import io.vavr.Tuple;
import io.vavr.Tuple2;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/** EFS file systems and the ways to them. */
final class VolumeResources {
    private VolumeResources() {}

    static Vector<Tuple2<LogicalId, Resource>> volume(SharedVolume volume) {
        return volume.fileSystem()
                .map(VolumeResources::fileSystem)
                .toVector()
                .appendAll(volume.group().map(NetworkResources::group))
                .appendAll(volume.mountTargets().map(VolumeResources::mountTarget))
                .appendAll(volume.accessPoint().map(VolumeResources::accessPoint));
    }

    private static Tuple2<LogicalId, Resource> fileSystem(FileSystem files) {
        Properties properties = Properties.none()
                .optional(
                        "BackupPolicy",
                        files.backupStatus(),
                        status -> Properties.none().text("Status", said(status)).expression())
                .with("Encrypted", Expression.bool(true))
                .tags("FileSystemTags", files.tags())
                .text("KmsKeyId", files.kmsKeyId())
                .optional("LifecyclePolicies", files.transitionToInfrequentAccess(), VolumeResources::lifecycle)
                .text("PerformanceMode", files.performanceMode())
                .optional(
                        "ProvisionedThroughputInMibps", files.provisionedMebibytesPerSecond(), Expression.Decimal::new)
                .text("ThroughputMode", files.throughputMode());
        Resource.Builder resource = properties.resource("AWS::EFS::FileSystem").deletionPolicy(Removal.RETAIN);
        return Tuple.of(files.id(), kept(resource, files.keeping()).build());
    }

    private static Resource.Builder kept(Resource.Builder resource, FileSystemKeeping keeping) {
        return keeping == FileSystemKeeping.WHEN_DELETED ? resource : resource.updateReplacePolicy(Removal.RETAIN);
    }

    private static Option<String> said(String text) {
        return Option.some(text).filter(said -> !said.isEmpty());
    }

    private static Expression lifecycle(String transition) {
        return Expression.list(
                Properties.none().text("TransitionToIA", said(transition)).expression());
    }

    private static Tuple2<LogicalId, Resource> mountTarget(MountTarget target) {
        Properties properties = Properties.none()
                .with("FileSystemId", target.fileSystem())
                .references("SecurityGroups", target.groups())
                .with("SubnetId", target.subnet());
        return properties.resource(target.id(), "AWS::EFS::MountTarget");
    }

    private static Tuple2<LogicalId, Resource> accessPoint(AccessPoint point) {
        Properties properties = Properties.none()
                .tags("AccessPointTags", point.tags())
                .with("FileSystemId", point.fileSystem())
                .optional("PosixUser", point.user(), VolumeResources::user)
                .optional("RootDirectory", point.root(), VolumeResources::root);
        return properties.resource(point.id(), "AWS::EFS::AccessPoint");
    }

    private static Expression user(PosixUser user) {
        return Properties.none().text("Gid", user.gid()).text("Uid", user.uid()).expression();
    }

    private static Expression root(RootDirectory root) {
        return Properties.none()
                .optional("CreationInfo", root.created(), VolumeResources::ownership)
                .text("Path", root.path())
                .expression();
    }

    private static Expression ownership(Ownership ownership) {
        return Properties.none()
                .text("OwnerGid", ownership.owner().gid())
                .text("OwnerUid", ownership.owner().uid())
                .text("Permissions", ownership.permissions())
                .expression();
    }
}
