package dev.stowage.convert.modern;

import dev.stowage.aws.ExistingFileSystem;
import dev.stowage.compose.NumericUser;
import dev.stowage.compose.Volume;
import dev.stowage.convert.context.ConversionContext;
import dev.stowage.ecs.AccessPoint;
import dev.stowage.ecs.DirectoryChoice;
import dev.stowage.ecs.Ownership;
import dev.stowage.ecs.PosixUser;
import dev.stowage.ecs.RootDirectory;
import dev.stowage.ecs.Tag;
import dev.stowage.validate.subject.VolumeWriters;
import dev.stowage.value.VolumeName;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Map;
import io.vavr.control.Option;

/**
 * The directory of its file system that a volume shows. The root of a new file system belongs to root (<em>Amazon
 * EFS User Guide</em>, "NFS-level users, groups, and permissions"). A volume for another user is therefore a
 * directory of its own, which EFS makes at the first mount: owned by the {@code uid} of the volume, as whom all
 * write then, or by the numeric user of a service that writes it. A volume that root writes shows the root, so that
 * what is deployed stays where it is; a file system that an earlier stack left has the directory that its tag names.
 */
final class AccessPoints {
    private static final String USUAL_PERMISSIONS = "0755";
    private static final int LONGEST_NAME = 99;

    private final Map<VolumeName, NumericUser> users;

    AccessPoints(ConversionContext context) {
        this.users = VolumeWriters.users(context.project());
    }

    static Option<PosixUser> owner(Volume volume) {
        LinkedHashMap<String, String> options = Volumes.options(volume);
        return options.get("uid")
                .map(uid -> new PosixUser(uid, options.get("gid").orElse(Option.some(uid))));
    }

    /** Whether root is who writes, whom EFS lets write by a right of his own only. */
    static boolean isOfRoot(Volume volume) {
        return owner(volume).forAll(owner -> new NumericUser(owner.uid(), Option.none()).isRoot());
    }

    /** @param kept the file system, where an earlier stack left it */
    AccessPoint.Builder of(VolumeName name, Volume volume, Option<ExistingFileSystem> kept) {
        Option<RootDirectory> written = written(volume);
        return AccessPoint.builder()
                .user(owner(volume))
                .root(written.orElse(() -> own(name, volume, kept)))
                .choice(written.isDefined() ? DirectoryChoice.WRITTEN : DirectoryChoice.OPEN);
    }

    /** The tag of a file system that is made with a directory. */
    Option<Tag> tag(VolumeName name, Volume volume) {
        return written(volume).isDefined()
                ? Option.none()
                : own(name, volume, Option.none()).map(root -> new Tag(AccessPoint.DIRECTORY_TAG, root.path()));
    }

    private static Option<RootDirectory> written(Volume volume) {
        return Volumes.options(volume)
                .get("root_directory")
                .map(path -> new RootDirectory(path, owner(volume).map(owner -> ownership(owner, volume))));
    }

    private Option<RootDirectory> own(VolumeName name, Volume volume, Option<ExistingFileSystem> kept) {
        return maker(name, volume)
                .filter(ownership -> !volume.external())
                .flatMap(ownership -> kept.map(files -> files.tags().get(AccessPoint.DIRECTORY_TAG))
                        .getOrElse(() -> Option.some(directory(name)))
                        .map(path -> new RootDirectory(path, Option.some(ownership))));
    }

    private Option<Ownership> maker(VolumeName name, Volume volume) {
        return owner(volume)
                .fold(
                        () -> users.get(name).map(AccessPoints::ownership),
                        owner -> Option.when(!isOfRoot(volume), () -> ownership(owner, volume)));
    }

    private static Ownership ownership(PosixUser owner, Volume volume) {
        return new Ownership(owner, Volumes.options(volume).get("permissions").orElse(Option.some(USUAL_PERMISSIONS)));
    }

    private static Ownership ownership(NumericUser user) {
        return new Ownership(
                new PosixUser(user.uid(), user.gid().orElse(Option.some(user.uid()))), Option.some(USUAL_PERMISSIONS));
    }

    /** Directories of EFS do not begin with a point, and have at most 100 characters. */
    private static String directory(VolumeName name) {
        String plain = name.value().replaceFirst("^\\.+", "");
        return "/" + (plain.isEmpty() ? "volume" : plain.substring(0, Math.min(plain.length(), LONGEST_NAME)));
    }
}
