package dev.stowage.convert.modern;

import dev.stowage.compose.DeviceMapping;
import dev.stowage.compose.Service;
import dev.stowage.convert.context.ConversionContext.Part;
import dev.stowage.convert.context.Task;
import dev.stowage.ecs.ContainerUlimit;
import dev.stowage.ecs.HostDevice;
import dev.stowage.ecs.LinuxParameters;
import dev.stowage.validate.settings.Ulimits;
import dev.stowage.validate.subject.TaskGroups;
import dev.stowage.value.Bytes;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/** What containers on instances get of their host; for Fargate Validate lets nothing of it pass. */
final class HostAccess {
    private static final LinkedHashMap<Character, String> PERMISSIONS =
            LinkedHashMap.of('r', "read", 'w', "write", 'm', "mknod");
    private static final String NO_NEW_PRIVILEGES = "no-new-privileges";
    private static final String HOST = "host";
    private static final String TASK = "task";
    private static final String NONE = "none";

    private HostAccess() {}

    static LinuxParameters.Builder granted(LinuxParameters.Builder linux, Service service) {
        return linux.devices(service.devices().flatMap(HostAccess::device))
                .sharedMemoryMebibytes(service.shmSize().map(Bytes::mebibytesRoundedUp));
    }

    private static Option<HostDevice> device(DeviceMapping device) {
        return device.source()
                .map(host -> new HostDevice(
                        host, device.target(), permissions(device.permissions().getOrElse(""))));
    }

    private static Vector<String> permissions(String letters) {
        return PERMISSIONS
                .filterKeys(letter -> letters.indexOf(letter) >= 0)
                .values()
                .toVector();
    }

    /** The one option for which instances need no setting of their own. */
    static Vector<String> securityOptions(Service service) {
        return service.securityOpt()
                .filter(option -> option.startsWith(NO_NEW_PRIVILEGES) && !option.endsWith("false"))
                .map(option -> NO_NEW_PRIVILEGES)
                .distinct();
    }

    static Vector<ContainerUlimit> limits(Part part) {
        return Ulimits.carriedOver(part.settings().compute(), part.service())
                .map(limit -> new ContainerUlimit(limit._1, limit._2.soft(), limit._2.hard()));
    }

    /** Where one container sees the processes of another, all see those of all. */
    static Option<String> processes(Task task) {
        return shared(task.parts().flatMap(part -> part.service().pid()));
    }

    static Option<String> memory(Task task) {
        Vector<String> modes = task.parts().flatMap(part -> part.service().ipc());
        return shared(modes).orElse(Option.when(modes.contains(NONE), NONE));
    }

    private static Option<String> shared(Vector<String> modes) {
        return modes.contains(HOST) ? Option.some(HOST) : Option.when(modes.exists(TaskGroups::namesAService), TASK);
    }
}
