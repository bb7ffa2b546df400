package dev.stowage.validate.subject;

import dev.stowage.compose.Service;
import io.vavr.collection.HashSet;
import io.vavr.collection.Set;
import io.vavr.collection.Vector;
import java.util.Locale;

/** The capabilities of Linux by the names of ECS (<em>Amazon ECS API Reference</em>, "KernelCapabilities"). */
public final class Capabilities {
    private static final String PREFIX = "CAP_";

    public static final Vector<String> ALL = Vector.of(
            "ALL",
            "AUDIT_CONTROL",
            "AUDIT_WRITE",
            "BLOCK_SUSPEND",
            "CHOWN",
            "DAC_OVERRIDE",
            "DAC_READ_SEARCH",
            "FOWNER",
            "FSETID",
            "IPC_LOCK",
            "IPC_OWNER",
            "KILL",
            "LEASE",
            "LINUX_IMMUTABLE",
            "MAC_ADMIN",
            "MAC_OVERRIDE",
            "MKNOD",
            "NET_ADMIN",
            "NET_BIND_SERVICE",
            "NET_BROADCAST",
            "NET_RAW",
            "SETFCAP",
            "SETGID",
            "SETPCAP",
            "SETUID",
            "SYS_ADMIN",
            "SYS_BOOT",
            "SYS_CHROOT",
            "SYS_MODULE",
            "SYS_NICE",
            "SYS_PACCT",
            "SYS_PTRACE",
            "SYS_RAWIO",
            "SYS_RESOURCE",
            "SYS_TIME",
            "SYS_TTY_CONFIG",
            "SYSLOG",
            "WAKE_ALARM");

    /** Those that a container has where nothing is said (<em>Docker Docs</em>, "Runtime privilege and Linux capabilities"). */
    public static final Vector<String> OF_EVERY_CONTAINER = Vector.of(
            "AUDIT_WRITE",
            "CHOWN",
            "DAC_OVERRIDE",
            "FOWNER",
            "FSETID",
            "KILL",
            "MKNOD",
            "NET_BIND_SERVICE",
            "NET_RAW",
            "SETFCAP",
            "SETGID",
            "SETPCAP",
            "SETUID",
            "SYS_CHROOT");

    private static final String EVERY = "ALL";

    private Capabilities() {}

    /**
     * Those that are taken from a container: Docker adds after it takes away, so what is added stays, but for what is taken
     * from all (Moby, package {@code caps}, "TweakCapabilities").
     */
    public static Vector<String> dropped(Service service) {
        return service.capDrop().map(Capabilities::named).removeAll(kept(service));
    }

    /** Those that are added by their names, and so stay when they are dropped, too; none where all are added. */
    public static Set<String> kept(Service service) {
        Set<String> added = service.capAdd().map(Capabilities::named).toSet();
        return added.contains(EVERY) ? HashSet.empty() : added;
    }

    /** The name as ECS writes it: Docker also takes small letters, and {@code CAP_} in front. */
    public static String named(String written) {
        String name = written.toUpperCase(Locale.ROOT);
        return name.startsWith(PREFIX) ? name.substring(PREFIX.length()) : name;
    }
}
