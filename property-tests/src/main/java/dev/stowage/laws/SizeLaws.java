package dev.stowage.laws;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stowage.arbitraries.ComposeApp;
import dev.stowage.arbitraries.Tries;
import dev.stowage.convert.Conversion;
import dev.stowage.ecs.Workload;
import io.vavr.Tuple;
import io.vavr.Tuple2;
import io.vavr.collection.Vector;
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
        Conversion conversion = Outcome.of(pipeline(), sized.app().source()).conversion();
        JsonNode resources = Json.of(conversion).path("Resources");
        for (Workload workload : conversion.application().workloads()) {
            Vector<TaskLimits> asked = sized.limits(workload.task());
            assertThat(size(resources.path(workload.task().id().value())))
                    .as("%s: %s", workload.name(), asked)
                    .isEqualTo(TaskLimits.smallest(asked, unitsOfOneCpu()));
        }
    }

    private static Tuple2<Long, Long> size(JsonNode task) {
        JsonNode properties = task.path("Properties");
        return Tuple.of(
                properties.path("Cpu").asLong(), properties.path("Memory").asLong());
    }

    /** How many units the converter counts for one CPU that is asked for; Amazon ECS sells 1,024 of them as one. */
    default int unitsOfOneCpu() {
        return 1024;
    }
}
