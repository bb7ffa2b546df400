package dev.stowage.validate.rules;

import dev.stowage.extension.KeyName;
import dev.stowage.load.contents.HostPath;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/** Paths that every machine has, and that say something of that machine alone: a container on ECS does without. */
final class MachinePaths {
    /** What is mounted, and what to do without. */
    private record Row(Extent extent, String path, String instead) {
        boolean covers(String source) {
            return source.equals(path) || (extent == Extent.BELOW && source.startsWith(path + "/"));
        }
    }

    /** How much of a path a row speaks of. */
    private enum Extent {
        ITSELF,
        BELOW
    }

    private static final String REMOVE = "remove it";
    private static final String ZONE = "remove it: tasks run in UTC, and TZ under environment names another time zone";
    private static final String ROLE =
            "remove it: the role of the task gives credentials (" + KeyName.POLICIES + ", " + KeyName.ROLE + ")";
    private static final String SECRET = "remove it, and write what is needed of it under secrets";

    private static final Vector<Row> TABLE = Vector.of(
            new Row(Extent.ITSELF, "/", "remove it: there is no machine to look at"),
            new Row(Extent.BELOW, "/proc", REMOVE),
            new Row(Extent.BELOW, "/sys", REMOVE),
            new Row(Extent.BELOW, "/dev", REMOVE),
            new Row(Extent.BELOW, "/run", REMOVE),
            new Row(Extent.BELOW, "/var/run", REMOVE),
            new Row(Extent.BELOW, "/boot", REMOVE),
            new Row(Extent.BELOW, "/bin", REMOVE),
            new Row(Extent.BELOW, "/sbin", REMOVE),
            new Row(Extent.BELOW, "/lib", REMOVE),
            new Row(Extent.BELOW, "/lib64", REMOVE),
            new Row(Extent.BELOW, "/usr", REMOVE),
            new Row(Extent.BELOW, "/var/lib/docker", REMOVE),
            new Row(Extent.BELOW, "/var/lib/containerd", REMOVE),
            new Row(Extent.ITSELF, "/var/log", "remove it: logs of containers are in CloudWatch"),
            new Row(Extent.ITSELF, "/tmp", "remove it: a container has a directory of its own there"),
            new Row(Extent.BELOW, "/tmp/.X11-unix", REMOVE),
            new Row(Extent.ITSELF, "/etc", REMOVE),
            new Row(Extent.ITSELF, "/etc/localtime", ZONE),
            new Row(Extent.ITSELF, "/etc/timezone", ZONE),
            new Row(Extent.ITSELF, "/etc/passwd", REMOVE),
            new Row(Extent.ITSELF, "/etc/group", REMOVE),
            new Row(Extent.ITSELF, "/etc/shadow", REMOVE),
            new Row(Extent.ITSELF, "/etc/hosts", REMOVE),
            new Row(Extent.ITSELF, "/etc/hostname", REMOVE),
            new Row(Extent.ITSELF, "/etc/resolv.conf", REMOVE),
            new Row(Extent.ITSELF, "/etc/machine-id", REMOVE),
            new Row(Extent.ITSELF, "/etc/os-release", REMOVE),
            new Row(Extent.BELOW, "/etc/docker", REMOVE),
            new Row(Extent.BELOW, "/etc/ssl/certs", "remove it: the image has certificates of its own"));

    /** Directories of a user, wherever home is; in a project those that are mounted as what they are. */
    private static final Vector<Row> OF_USERS = Vector.of(
            new Row(Extent.BELOW, "/.aws", ROLE),
            new Row(Extent.BELOW, "/.ssh", SECRET),
            new Row(Extent.BELOW, "/.kube", SECRET),
            new Row(Extent.BELOW, "/.docker", SECRET),
            new Row(Extent.BELOW, "/.gnupg", SECRET),
            new Row(Extent.BELOW, "/.config/gcloud", SECRET),
            new Row(Extent.ITSELF, "/.gitconfig", REMOVE),
            new Row(Extent.ITSELF, "/.Xauthority", REMOVE));

    private MachinePaths() {}

    /**
     * What to do instead of mounting the path; none where it may be something of the project.
     *
     * @param source may be a path of Windows
     */
    static Option<String> instead(String source, String target, Option<HostPath> found) {
        String path = source.replace('\\', '/');
        return found.exists(HostPath::isInside)
                ? OF_USERS.find(row -> ofUser(path, row) && ofUser(target, row)).map(Row::instead)
                : instead(path);
    }

    /** As without a target: a path of the project is its own then. */
    static Option<String> instead(String source, Option<HostPath> found) {
        return instead(source, "", found);
    }

    private static Option<String> instead(String source) {
        String path = source.length() > 1 && source.endsWith("/") ? source.substring(0, source.length() - 1) : source;
        return TABLE.find(row -> row.covers(path))
                .orElse(() -> OF_USERS.find(row -> ofUser(path, row)))
                .map(Row::instead);
    }

    private static boolean ofUser(String path, Row row) {
        int at = path.lastIndexOf(row.path + "/");
        return path.endsWith(row.path) || (row.extent == Extent.BELOW && at >= 0);
    }
}
