package dev.stowage.apply.running;

/**
 * Between how many tasks a service is scaled by itself.
 *
 * @param service as in {@code service/cluster/name}
 */
public record ScalingRange(String service, int least, int most) {
    public boolean contains(int tasks) {
        return tasks >= least && tasks <= most;
    }
}
