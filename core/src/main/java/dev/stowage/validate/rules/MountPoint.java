package dev.stowage.validate.rules;

import dev.stowage.compose.Service;
import dev.stowage.compose.VolumeMount;
import dev.stowage.validate.subject.MemoryFile;
import dev.stowage.value.PosixPath;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/**
 * A directory of a container that something is mounted at.
 *
 * @param volume the name of the volume, where it is one
 */
record MountPoint(String directory, Option<String> volume) {
    static Vector<MountPoint> of(Service service) {
        return service.volumes()
                .flatMap(MountPoint::of)
                .appendAll(service.tmpfs()
                        .map(MemoryFile::of)
                        .map(MemoryFile::target)
                        .map(MountPoint::inMemory));
    }

    private static Option<MountPoint> of(VolumeMount mount) {
        return mount.target().flatMap(target -> switch (mount.type()) {
            case VOLUME -> Option.some(new MountPoint(PosixPath.clean(target), mount.source()));
            case TMPFS -> Option.some(inMemory(target));
            case BIND, NPIPE, CLUSTER, IMAGE -> Option.none();
        });
    }

    private static MountPoint inMemory(String target) {
        return new MountPoint(PosixPath.clean(target), Option.none());
    }

    boolean isAt(String other) {
        return directory.equals(other);
    }

    boolean isAround(String other) {
        return PosixPath.isBelow(other, directory);
    }

    String spoken() {
        return volume.map(name -> "the volume " + name).getOrElse("a file system in memory");
    }
}
