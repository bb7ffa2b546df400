package dev.stowage.apply.operate;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.collection.Vector;
import org.junit.jupiter.api.Test;

class DependencyOrderTest {
    private static final String TEMPLATE = """
            {"Resources": {
              "Web": {"DependsOn": ["Listener", "Api", "Db"]},
              "Api": {"DependsOn": "Db"},
              "Db": {},
              "Cache": {}
            }}""";

    @Test
    void takesThoseFirstThatOthersNeed() {
        assertThat(DependencyOrder.of(TEMPLATE).steps(Vector.of("Web", "Api", "Db", "Cache")))
                .containsExactly(Vector.of("Db", "Cache"), Vector.of("Api"), Vector.of("Web"));
    }

    @Test
    void leavesOutWhatIsNotWanted() {
        assertThat(DependencyOrder.of(TEMPLATE).steps(Vector.of("Web", "Db")))
                .containsExactly(Vector.of("Db"), Vector.of("Web"));
        assertThat(DependencyOrder.of(TEMPLATE).steps(Vector.empty())).isEmpty();
    }

    @Test
    void takesACircleAtOnce() {
        String circle = """
                {"Resources": {"A": {"DependsOn": "B"}, "B": {"DependsOn": "A"}}}""";
        assertThat(DependencyOrder.of(circle).steps(Vector.of("A", "B"))).containsExactly(Vector.of("A", "B"));
    }

    @Test
    void knowsNoOrderOfATemplateInAnotherForm() {
        assertThat(DependencyOrder.of("Resources:\n  Web: {}\n").steps(Vector.of("Web", "Db")))
                .containsExactly(Vector.of("Web", "Db"));
    }
}
