package dev.stowage.laws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stowage.arbitraries.ComposeApp;
import dev.stowage.arbitraries.Tries;
import dev.stowage.ecs.TaskDefinition;
import dev.stowage.ecs.Workload;
import io.vavr.Tuple;
import io.vavr.Tuple2;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** A task on Fargate has the smallest of the published sizes that is as large as the limits in it together. */
public interface SizeLaws extends Subject {
    @Provide
    default Arbitrary<List<TaskLimits>> limits() {
        return Combinators.combine(
                        Arbitraries.oneOf(
                                Arbitraries.of(1, 25, 26, 50, 51, 100, 101, 200, 201, 400),
                                Arbitraries.integers().between(1, 400)),
                        Arbitraries.oneOf(
                                Arbitraries.of(4, 512, 513, 2048, 2049, 4096, 8193, 16_384, 16_385, 30_720),
                                Arbitraries.integers().between(4, 30_720)))
                .as(TaskLimits::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(4);
    }

    @Property(tries = Tries.MANY)
    default void takesTheSmallestSizeThatIsLargeEnough(
            @ForAll("apps") ComposeApp app, @ForAll("limits") List<TaskLimits> limits) {
        Sized sized = Sized.of(app, limits);
        for (Workload workload : Outcome.of(pipeline(), sized.app().source())
                .conversion()
                .application()
                .workloads()) {
            Vector<TaskLimits> asked = sized.limits(workload.task());
            assertThat(size(workload.task()))
                    .as("%s: %s", workload.name(), asked)
                    .containsExactly(TaskLimits.smallest(asked, unitsOfOneCpu()));
        }
    }

    private static Option<Tuple2<Long, Long>> size(TaskDefinition task) {
        return task.cpuUnits().flatMap(cpu -> task.memoryMebibytes().map(memory -> Tuple.of(cpu, memory)));
    }

    /** How many units the converter counts for one CPU that is asked for; Amazon ECS sells 1,024 of them as one. */
    default int unitsOfOneCpu() {
        return 1024;
    }
}
