package dev.stowage.apply.operate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stowage.apply.stack.Dependencies;
import dev.stowage.apply.stack.DeployedTemplate;
import dev.stowage.value.LogicalId;
import io.vavr.collection.Vector;
import org.junit.jupiter.api.Test;

class DependencyOrderTest {
    private static final String TEMPLATE = """
            {"Resources": {
              "Web": {"Type": "AWS::ECS::Service", "DependsOn": ["Listener", "Api", "Db"]},
              "Api": {"Type": "AWS::ECS::Service", "DependsOn": "Db"},
              "Db": {"Type": "AWS::ECS::Service"},
              "Cache": {"Type": "AWS::ECS::Service"}
            }}""";

    @Test
    void takesThoseFirstThatOthersNeed() {
        assertThat(order(TEMPLATE).steps(ids("Web", "Api", "Db", "Cache")))
                .containsExactly(ids("Db", "Cache"), ids("Api"), ids("Web"));
    }

    @Test
    void leavesOutWhatIsNotWanted() {
        assertThat(order(TEMPLATE).steps(ids("Web", "Db"))).containsExactly(ids("Db"), ids("Web"));
        assertThat(order(TEMPLATE).steps(ids())).isEmpty();
    }

    @Test
    void takesACycleAtOnce() {
        String cycle = """
                {"Resources": {"A": {"Type": "X::Y::Z", "DependsOn": "B"}, "B": {"Type": "X::Y::Z", "DependsOn": "A"}}}""";
        assertThat(order(cycle).steps(ids("A", "B"))).containsExactly(ids("A", "B"));
    }

    @Test
    void knowsNoOrderWithoutATemplate() {
        assertThat(DependencyOrder.NONE.steps(ids("Web", "Db"))).containsExactly(ids("Web", "Db"));
    }

    @Test
    void readsTheTemplatesOfTheRetiredIntegrationToo() {
        String yaml =
                "Resources:\n  Web: {Type: 'AWS::ECS::Service', DependsOn: [Db]}\n  Db: {Type: 'AWS::ECS::Service'}\n";
        assertThat(order(yaml).steps(ids("Web", "Db"))).containsExactly(ids("Db"), ids("Web"));
    }

    private static DependencyOrder order(String template) {
        return new DependencyOrder(Dependencies.of(DeployedTemplate.read(FakeStack.NAME, template)
                .getOrElseThrow(problem -> new AssertionError(problem.sentence()))));
    }

    private static Vector<LogicalId> ids(String... names) {
        return Vector.of(names).map(LogicalId::new);
    }
}
