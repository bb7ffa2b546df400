package dev.stowage.laws;

import dev.stowage.value.Tree;
import io.vavr.Tuple;
import io.vavr.Tuple2;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Vector;
import java.math.BigDecimal;

/** The limits of a service: hundredths of a CPU, and mebibytes. */
public record TaskLimits(int hundredths, int mebibytes) {
    private static final int GIBIBYTE = 1024;

    /** CPU units and memory that Fargate sells together (<em>Amazon ECS Developer Guide</em>, "Task CPU and memory"). */
    private static final Vector<Tuple2<Long, Long>> PUBLISHED = row(256, 512, 512, 512)
            .appendAll(row(256, GIBIBYTE, 2 * GIBIBYTE, GIBIBYTE))
            .appendAll(row(512, GIBIBYTE, 4 * GIBIBYTE, GIBIBYTE))
            .appendAll(row(1024, 2 * GIBIBYTE, 8 * GIBIBYTE, GIBIBYTE))
            .appendAll(row(2048, 4 * GIBIBYTE, 16 * GIBIBYTE, GIBIBYTE))
            .appendAll(row(4096, 8 * GIBIBYTE, 30 * GIBIBYTE, GIBIBYTE))
            .appendAll(row(8192, 16 * GIBIBYTE, 60 * GIBIBYTE, 4 * GIBIBYTE))
            .appendAll(row(16_384, 32 * GIBIBYTE, 120 * GIBIBYTE, 8 * GIBIBYTE));

    private static Vector<Tuple2<Long, Long>> row(long cpu, int least, int most, int step) {
        return Vector.rangeClosedBy(least, most, step).map(memory -> Tuple.of(cpu, (long) memory));
    }

    /**
     * Of all sizes that are large enough for all of these together the one with the least CPU, and of those with the least
     * memory. Each container has a whole number of units.
     */
    static Tuple2<Long, Long> smallest(Vector<TaskLimits> containers, int unitsOfOneCpu) {
        long cpu = containers.map(each -> each.units(unitsOfOneCpu)).sum().longValue();
        long memory = containers.map(each -> (long) each.mebibytes).sum().longValue();
        return PUBLISHED
                .filter(size -> size._1 >= cpu && size._2 >= memory)
                .sortBy(size -> size._1 * 1_000_000 + size._2)
                .headOption()
                .getOrElseThrow(() -> new AssertionError("no size is as large as " + containers));
    }

    private long units(int unitsOfOneCpu) {
        return -Math.floorDiv(-(long) hundredths * unitsOfOneCpu, 100);
    }

    /** As in the section {@code deploy.resources}. */
    Tree.Fields written() {
        return new Tree.Fields(LinkedHashMap.of(
                "cpus",
                Tree.text(BigDecimal.valueOf(hundredths, 2).toPlainString()),
                "memory",
                Tree.text(mebibytes + "M")));
    }
}
