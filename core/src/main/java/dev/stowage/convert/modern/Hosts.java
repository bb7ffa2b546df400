package dev.stowage.convert.modern;

import dev.stowage.compose.DeviceMapping;
import dev.stowage.compose.Service;
import dev.stowage.convert.site.Site.Part;
import dev.stowage.convert.site.Task;
import dev.stowage.ecs.ContainerDefinition;
import dev.stowage.ecs.HostDevice;
import dev.stowage.ecs.LinuxParameters;
import dev.stowage.validate.HostOptions;
import dev.stowage.value.Bytes;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/** What containers ask of the machine that they run on, which Validate lets those on instances do only. */
final class Hosts {
    private static final LinkedHashMap<Character, String> PERMISSIONS =
            LinkedHashMap.of('r', "read", 'w', "write", 'm', "mknod");

    private Hosts() {}

    static ContainerDefinition.Builder asked(ContainerDefinition.Builder container, Part part) {
        Service service = part.service();
        return container
                .privileged(Option.when(service.privileged(), true))
                .securityOptions(service.securityOpt().map(HostOptions::spelled));
    }

    static LinuxParameters.Builder asked(LinuxParameters.Builder linux, Part part) {
        Service service = part.service();
        return linux.devices(service.devices().flatMap(Hosts::device))
                .sharedMemoryMebibytes(service.shmSize().map(Bytes::mebibytesRoundedUp));
    }

    private static Option<HostDevice> device(DeviceMapping device) {
        return device.source()
                .map(source -> new HostDevice(
                        source,
                        device.target().getOrElse(source),
                        permissions(device.permissions().getOrElse(""))));
    }

    private static Vector<String> permissions(String letters) {
        return PERMISSIONS
                .filterKeys(letter -> letters.indexOf(letter) >= 0)
                .values()
                .toVector();
    }

    /** Where one container sees the processes of another, all see those of all; or those of the machine. */
    static Option<String> processes(Task task) {
        Vector<String> modes = task.parts().flatMap(part -> part.service().pid());
        return modes.find("host"::equals)
                .orElse(Option.when(modes.exists(mode -> mode.startsWith("service:")), "task"));
    }

    /** One mode for all containers of a task. */
    static Option<String> memory(Task task) {
        return task.parts().flatMap(part -> part.service().ipc()).find(Vector.of("host", "none")::contains);
    }
}
