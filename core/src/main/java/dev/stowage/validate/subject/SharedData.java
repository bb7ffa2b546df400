package dev.stowage.validate.subject;

import dev.stowage.compose.MountType;
import dev.stowage.compose.Service;
import dev.stowage.compose.Volume;
import dev.stowage.value.VolumeName;
import io.vavr.collection.LinkedHashMap;

/** Files that tasks have in common. */
public final class SharedData {
    private SharedData() {}

    /** Whether two tasks of the service at once would write the same files. */
    public static boolean isWrittenBy(Service service, LinkedHashMap<VolumeName, Volume> volumes) {
        return service.volumes()
                .filter(mount -> mount.type() == MountType.VOLUME && !mount.readOnly())
                .flatMap(mount -> mount.source().flatMap(source -> volumes.get(new VolumeName(source))))
                .exists(volume -> !Disks.isDisk(volume));
    }
}
