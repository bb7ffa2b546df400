package dev.stowage.aws;

import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.util.Map;
import java.util.Set;

/** The instance types with NVIDIA GPUs that are offered (<em>Amazon EC2 Instance Types</em>, "Accelerated computing"). */
public final class GpuInstances {
    private static final int GIBIBYTE = 1024;

    /** By family: the regions that do not have it. */
    private static final Map<String, Set<String>> NOT_SOLD_IN =
            Map.of("g4dn", Set.of("ap-east-2", "ap-south-2", "ap-southeast-3", "me-central-1", "mx-central-1"));

    private final Vector<GpuInstance> types;

    private GpuInstances(Vector<GpuInstance> types) {
        this.types = types;
    }

    /** The families g4dn, g5 and g6. */
    public static GpuInstances today() {
        return new GpuInstances(g4dn().appendAll(successorsOfG4dn("g5")).appendAll(successorsOfG4dn("g6")));
    }

    /** The family g4dn, which is all that the retired Docker integration knew. */
    public static GpuInstances g4dnOnly() {
        return new GpuInstances(g4dn());
    }

    /** The types that a region sells. */
    public GpuInstances in(String region) {
        return new GpuInstances(types.reject(
                type -> NOT_SOLD_IN.getOrDefault(type.family(), Set.of()).contains(region)));
    }

    /** By family, each from the smallest to the largest. */
    public Vector<GpuInstance> all() {
        return types;
    }

    /** The first type with that many CPUs and GPUs at least and more memory (mebibytes) than asked. */
    public Option<GpuInstance> smallestThatFits(double cpus, long memory, long gpus) {
        return types.find(type -> type.cpus() >= cpus && type.memory() > memory && type.gpus() >= gpus);
    }

    /**
     * The first type with that many CPUs and GPUs at least, and that much memory (mebibytes) for tasks: an instance keeps a
     * twentieth of what it nominally has for itself.
     */
    public Option<GpuInstance> smallestWithRoomFor(double cpus, long memory, long gpus) {
        return types.find(type -> type.cpus() >= cpus && type.memory() * 19L / 20 >= memory && type.gpus() >= gpus);
    }

    private static Vector<GpuInstance> g4dn() {
        return Vector.of(
                of("g4dn.xlarge", 4, 16, 1),
                of("g4dn.2xlarge", 8, 32, 1),
                of("g4dn.4xlarge", 16, 64, 1),
                of("g4dn.8xlarge", 32, 128, 1),
                of("g4dn.12xlarge", 48, 192, 4),
                of("g4dn.16xlarge", 64, 256, 1),
                of("g4dn.metal", 96, 384, 8));
    }

    private static Vector<GpuInstance> successorsOfG4dn(String family) {
        return Vector.of(
                of(family + ".xlarge", 4, 16, 1),
                of(family + ".2xlarge", 8, 32, 1),
                of(family + ".4xlarge", 16, 64, 1),
                of(family + ".8xlarge", 32, 128, 1),
                of(family + ".12xlarge", 48, 192, 4),
                of(family + ".16xlarge", 64, 256, 1),
                of(family + ".24xlarge", 96, 384, 4),
                of(family + ".48xlarge", 192, 768, 8));
    }

    private static GpuInstance of(String type, int cpus, int gibibytes, int gpus) {
        return new GpuInstance(type, cpus, gibibytes * GIBIBYTE, gpus);
    }
}
