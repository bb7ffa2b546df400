package dev.stowage.validate.settings;

import dev.stowage.compose.Service;
import dev.stowage.compose.Ulimit;
import io.vavr.Tuple2;
import io.vavr.collection.Vector;

/** Limits of the kernel that ECS sets on containers (<em>Amazon ECS API Reference</em>, "Ulimit"). */
public final class Ulimits {
    private static final Vector<String> ON_FARGATE = Vector.of("nofile");
    private static final Vector<String> ON_INSTANCES = Vector.of(
            "core",
            "cpu",
            "data",
            "fsize",
            "locks",
            "memlock",
            "msgqueue",
            "nice",
            "nofile",
            "nproc",
            "rss",
            "rtprio",
            "rttime",
            "sigpending",
            "stack");

    private Ulimits() {}

    /** The limits that ECS sets, in the order of the file. */
    public static Vector<Tuple2<String, Ulimit>> carriedOver(Compute compute, Service service) {
        return service.ulimits().toVector().filter(limit -> known(compute).contains(limit._1));
    }

    public static Vector<String> known(Compute compute) {
        return compute.fold(fargate -> ON_FARGATE, instances -> ON_INSTANCES);
    }
}
