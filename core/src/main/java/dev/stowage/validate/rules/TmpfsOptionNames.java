package dev.stowage.validate.rules;

import dev.stowage.problem.NearestName;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/** The mount options of file systems in memory (<em>Amazon ECS API Reference</em>, "Tmpfs", mountOptions). */
final class TmpfsOptionNames {
    private static final Vector<String> ALONE = Vector.of(
            "defaults",
            "ro",
            "rw",
            "suid",
            "nosuid",
            "dev",
            "nodev",
            "exec",
            "noexec",
            "sync",
            "async",
            "dirsync",
            "remount",
            "mand",
            "nomand",
            "atime",
            "noatime",
            "diratime",
            "nodiratime",
            "bind",
            "rbind",
            "unbindable",
            "runbindable",
            "private",
            "rprivate",
            "shared",
            "rshared",
            "slave",
            "rslave",
            "relatime",
            "norelatime",
            "strictatime",
            "nostrictatime");

    private static final Vector<String> WITH_VALUE = Vector.of("mode", "uid", "gid", "nr_inodes", "nr_blocks", "mpol");

    /** That ECS takes apart from the options. */
    private static final String SIZE = "size";

    private TmpfsOptionNames() {}

    /** What to write instead of an option that there is not; none when there is. */
    static Option<String> objection(String option) {
        int sign = option.indexOf('=');
        String name = sign < 0 ? option : option.substring(0, sign);
        if (sign < 0 && WITH_VALUE.append(SIZE).contains(name)) {
            return Option.some("write " + name + "= with a value, or remove it");
        }
        if (sign >= 0 && ALONE.contains(name)) {
            return Option.some("write " + name);
        }
        return Option.when(
                !ALONE.contains(name) && !WITH_VALUE.contains(name),
                () -> NearestName.hint(name, ALONE.appendAll(WITH_VALUE).append(SIZE))
                        .getOrElse("remove it"));
    }
}
