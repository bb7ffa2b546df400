package dev.stowage.apply.operate;

import dev.stowage.value.ServiceName;

/**
 * How many tasks of a service are to run, and who says so.
 *
 * @param service as the Compose file names it
 */
public record ServiceCount(ServiceName service, int tasks, Chooser chooser) {
    /** Who decides on the number. */
    public enum Chooser {
        /** The file, or who has scaled it since. */
        USER,
        /** Nobody for now: it was stopped, and not started since. */
        NOBODY,
        /** Its scaling policies, or the number of instances. */
        AWS
    }
}
