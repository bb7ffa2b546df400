package dev.stowage.validate.subject;

import dev.stowage.compose.Volume;

/** Volumes that are disks: each task gets its own, where file systems are shared (Amazon EBS). */
public final class Disks {
    private static final String DRIVER = "ebs";

    private Disks() {}

    public static boolean isDisk(Volume volume) {
        return volume.driver().contains(DRIVER);
    }
}
