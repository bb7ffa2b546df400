package dev.stowage.aws;

import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.util.ArrayList;
import java.util.List;

/** The sizes that Fargate sells (<em>Amazon ECS Developer Guide</em>, "Task CPU and memory"). */
public final class FargateSizes {
    private static final int GIBIBYTE = 1024;

    private static final List<Row> ROWS = List.of(
            new Row(256, 512, 512, 512),
            new Row(256, 1 * GIBIBYTE, 2 * GIBIBYTE, GIBIBYTE),
            new Row(512, 1 * GIBIBYTE, 4 * GIBIBYTE, GIBIBYTE),
            new Row(1024, 2 * GIBIBYTE, 8 * GIBIBYTE, GIBIBYTE),
            new Row(2048, 4 * GIBIBYTE, 16 * GIBIBYTE, GIBIBYTE),
            new Row(4096, 8 * GIBIBYTE, 30 * GIBIBYTE, GIBIBYTE),
            new Row(8192, 16 * GIBIBYTE, 60 * GIBIBYTE, 4 * GIBIBYTE),
            new Row(16_384, 32 * GIBIBYTE, 120 * GIBIBYTE, 8 * GIBIBYTE));

    private static final int LARGEST_BEFORE_2022 = 4096;
    private static final FargateSizes TODAY = upTo(Integer.MAX_VALUE);
    private static final FargateSizes BEFORE_LARGE_TASKS = upTo(LARGEST_BEFORE_2022);

    private final Vector<FargateSize> sizes;

    private FargateSizes(Vector<FargateSize> sizes) {
        this.sizes = sizes;
    }

    /** All sizes, from 0.25 to 16 virtual CPUs. */
    public static FargateSizes today() {
        return TODAY;
    }

    /** The sizes up to 4 virtual CPUs, which is all that the retired Docker integration knew. */
    public static FargateSizes beforeLargeTasks() {
        return BEFORE_LARGE_TASKS;
    }

    private static FargateSizes upTo(int largestCpu) {
        List<FargateSize> sizes = new ArrayList<>();
        ROWS.stream().filter(row -> row.cpu <= largestCpu).forEach(row -> row.addTo(sizes));
        return new FargateSizes(Vector.ofAll(sizes));
    }

    /** From the smallest to the largest: by CPU, then by memory. */
    public Vector<FargateSize> all() {
        return sizes;
    }

    public FargateSize smallest() {
        return sizes.head();
    }

    public FargateSize largest() {
        return sizes.last();
    }

    /**
     * The smallest size with at least that much: the least CPU that has enough memory, and the least memory there.
     *
     * @param cpu units, 1024 are one virtual CPU
     * @param memory mebibytes
     */
    public Option<FargateSize> smallestThatFits(long cpu, long memory) {
        return sizes.find(size -> size.cpu() >= cpu && size.memory() >= memory);
    }

    /** The sizes nearest to a wish that no size fulfils: the one that keeps its memory, and the one that keeps its CPU. */
    public Vector<FargateSize> nearest(long cpu, long memory) {
        Option<FargateSize> sameMemory =
                smallestThatFits(Math.min(cpu, largest().cpu()), memory);
        Option<FargateSize> sameCpu =
                smallestThatFits(cpu, Math.min(memory, largest().memory()));
        Vector<FargateSize> near = Vector.ofAll(sameMemory).appendAll(sameCpu).distinct();
        return near.isEmpty() ? Vector.of(largest()) : near;
    }

    /** Memory from {@code least} to {@code most} in steps, all in mebibytes. */
    private record Row(int cpu, int least, int most, int step) {
        void addTo(List<FargateSize> sizes) {
            for (int memory = least; memory <= most; memory += step) {
                sizes.add(new FargateSize(cpu, memory));
            }
        }
    }
}
