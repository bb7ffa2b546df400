package dev.stowage.aws;

import io.vavr.collection.HashMap;
import io.vavr.collection.HashSet;
import io.vavr.collection.Map;
import io.vavr.collection.Set;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/** The instance types with NVIDIA GPUs that are offered (<em>Amazon EC2 Instance Types</em>, "Accelerated computing"). */
public final class GpuInstances {
    private static final int GIBIBYTE = 1024;

    /**
     * By family: the regions that have it (<em>Amazon EC2 Instance Types</em>, "Amazon EC2 instance types by Region",
     * "Accelerated Computing", as of early 2026). Regions named with none of the families are in no row.
     */
    private static final Map<String, Set<String>> SOLD_IN =
            HashMap.of("g4dn", regions("""
                    af-south-1 ap-east-1 ap-northeast-1 ap-northeast-2 ap-northeast-3 ap-south-1 ap-southeast-1 \
                    ap-southeast-2 ca-central-1 cn-north-1 cn-northwest-1 eu-central-1 eu-north-1 eu-south-1 eu-west-1 \
                    eu-west-2 eu-west-3 me-south-1 sa-east-1 us-east-1 us-east-2 us-gov-east-1 us-gov-west-1 us-west-1 \
                    us-west-2"""), "g5", regions("""
                    ap-east-1 ap-northeast-1 ap-northeast-2 ap-south-1 ap-southeast-2 ap-southeast-3 ca-central-1 \
                    cn-north-1 cn-northwest-1 eu-central-1 eu-north-1 eu-west-1 eu-west-2 il-central-1 me-central-1 \
                    sa-east-1 us-east-1 us-east-2 us-west-2"""), "g6", regions("""
                    ap-northeast-1 ap-northeast-2 ap-south-1 ap-southeast-2 ap-southeast-5 ca-central-1 eu-central-1 \
                    eu-central-2 eu-north-1 eu-south-2 eu-west-2 eu-west-3 me-central-1 sa-east-1 us-east-1 us-east-2 \
                    us-gov-east-1 us-gov-west-1 us-west-2"""));

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

    /** The types that a region sells; all of a region for which none is known, which may have got them since. */
    public GpuInstances in(String region) {
        return isKnown(region) ? new GpuInstances(types.filter(type -> isSold(type.family(), region))) : this;
    }

    /** Whether a region is known to sell any of these types. */
    public boolean isKnown(String region) {
        return types.exists(type -> isSold(type.family(), region));
    }

    private static boolean isSold(String family, String region) {
        return SOLD_IN.get(family).exists(regions -> regions.contains(region));
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

    private static Set<String> regions(String names) {
        return HashSet.of(names.split(" +"));
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
