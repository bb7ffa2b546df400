package dev.stowage.value;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.collection.Map;
import io.vavr.collection.Vector;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GraphTest {
    private static final int LONG = 100_000;

    @ParameterizedTest
    @CsvSource(textBlock = """
            ab bc,
            aa, aa
            ab ba, ab ba
            xa ab bc ca, ab bc ca
            ab bc cb cd da, bc cb
            ab ba cd dc, ab ba|cd dc
            ab bc ca bd db, ab bc ca
            ac ab ba ca, ab ba
            """)
    void findsCyclesThatShareNoNode(String steps, String cycles) {
        assertThat(graph(steps).cycles().map(cycle -> cycle.mkString(" ")).mkString("|"))
                .isEqualTo(cycles == null ? "" : cycles);
    }

    @Test
    void findsWhatLeadsToEachOther() {
        Map<String, String> names = graph("ab bc ca cd de ed").components();

        assertThat(names.get("a")).isEqualTo(names.get("b")).isEqualTo(names.get("c"));
        assertThat(names.get("d")).isEqualTo(names.get("e")).isNotEqualTo(names.get("a"));
        assertThat(graph("ab").components().values().toVector().distinct()).hasSize(2);
    }

    @Test
    void goesALongWay() {
        Graph<Integer, Integer> ring = Graph.of(Vector.range(0, LONG), step -> step, step -> (step + 1) % LONG);

        assertThat(ring.cycles().head()).hasSize(LONG);
        assertThat(ring.components().values().toVector().distinct()).hasSize(1);
    }

    /** Each step is two letters, where it begins and where it leads. */
    private static Graph<String, String> graph(String steps) {
        return Graph.of(Vector.of(steps.split(" ")), step -> step.substring(0, 1), step -> step.substring(1));
    }
}
