package dev.stowage.apply.running;

import io.vavr.collection.Vector;
import io.vavr.control.Option;

/**
 * Where tasks are put.
 *
 * @param launchType {@code FARGATE} or {@code EC2}; none where capacity providers decide
 * @param platformVersion of Fargate; none for the latest
 * @param network none for tasks without a network interface of their own
 */
public record Placement(
        Option<String> launchType, Vector<Share> providers, Option<String> platformVersion, Option<Network> network) {
    /** What ECS decides where nothing is said. */
    public static final Placement ANY = new Placement(Option.none(), Vector.empty(), Option.none(), Option.none());

    /** How many tasks a capacity provider gets: {@code base} at least, then in proportion to {@code weight}. */
    public record Share(String provider, int weight, int base) {}

    /**
     * The network interface of a task.
     *
     * @param publicIp {@code ENABLED} or {@code DISABLED}
     */
    public record Network(Vector<String> subnets, Vector<String> securityGroups, Option<String> publicIp) {}
}
