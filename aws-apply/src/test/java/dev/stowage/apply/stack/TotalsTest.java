package dev.stowage.apply.stack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stowage.apply.stack.ResourceChange.Action;
import dev.stowage.apply.stack.ResourceChange.Replacement;
import dev.stowage.value.LogicalId;
import io.vavr.collection.Vector;
import org.junit.jupiter.api.Test;

class TotalsTest {
    private static final String DATABASE = "AWS::RDS::DBInstance";

    @Test
    void countsWhatIsReplacedByItself() {
        assertThat(Totals.of(Vector.of(
                        change(DATABASE, Action.ADD, Replacement.NO),
                        change(DATABASE, Action.MODIFY, Replacement.NO),
                        change(DATABASE, Action.MODIFY, Replacement.PERHAPS),
                        change(DATABASE, Action.MODIFY, Replacement.YES),
                        change("AWS::ECS::TaskDefinition", Action.MODIFY, Replacement.YES),
                        change(DATABASE, Action.REMOVE, Replacement.NO))))
                .hasToString("1 to add, 3 to change, 1 to replace, 1 to remove");
    }

    @Test
    void saysNothingOfReplacementsWhereThereAreNone() {
        assertThat(Totals.of(Vector.empty())).hasToString("0 to add, 0 to change, 0 to remove");
    }

    private static ResourceChange change(String type, Action action, Replacement replacement) {
        return new ResourceChange(new LogicalId("One"), type, action, replacement);
    }
}
