package dev.stowage.validate.rules;

import dev.stowage.compose.Service;
import dev.stowage.compose.VolumeMount;
import dev.stowage.load.contents.HostPath;
import dev.stowage.value.PosixPath;

/** What a service has a directory of the host for, and so what becomes of it. */
enum DirectoryUse {
    /** A few small texts, which become configs and secrets. */
    CONFIGURATION,
    /** The service is started with what is in there, which the image has to have. */
    PROGRAM,
    /** There are files, which the image has to have, unless the service writes them. */
    FILES,
    /** A volume, which starts empty. */
    STATE;

    /** Of a directory, or of what Docker would make one. */
    static DirectoryUse of(HostPath path, VolumeMount mount, Service service) {
        if (ConfigFiles.isOfConfigs(mount, path, service)) {
            return CONFIGURATION;
        }
        if (path.kind() == HostPath.Kind.DIRECTORY && isOfTheProgram(mount, service)) {
            return PROGRAM;
        }
        return ImagePaths.mayBeRead(path, mount, service) ? FILES : STATE;
    }

    private static boolean isOfTheProgram(VolumeMount mount, Service service) {
        return mount.target().map(PosixPath::clean).exists(target -> NamedPaths.isProgramIn(target, service));
    }

    boolean isOfTheImage() {
        return this == PROGRAM || this == FILES;
    }
}
