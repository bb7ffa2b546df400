package dev.stowage.validate.subject;

import dev.stowage.compose.Service;
import dev.stowage.compose.Volume;
import dev.stowage.value.VolumeName;
import io.vavr.collection.LinkedHashMap;

/** Files that tasks have in common. */
public final class SharedData {
    private SharedData() {}

    /** Whether two tasks of the service at once would write the same files. */
    public static boolean isWrittenBy(Service service, LinkedHashMap<VolumeName, Volume> volumes) {
        return VolumeWriters.written(service).flatMap(volumes::get).exists(volume -> !Disk.is(volume));
    }
}
