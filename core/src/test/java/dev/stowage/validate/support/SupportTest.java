package dev.stowage.validate.support;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stowage.value.Dialect;
import io.vavr.collection.Vector;
import org.junit.jupiter.api.Test;

class SupportTest {
    @Test
    void hasARowForEveryAttributeOfTheSchema() {
        Vector<String> rows = SupportTable.rows().map(Attribute::pattern);

        assertThat(Schema.ofCompose().leaves("", rows)).isEmpty();
    }

    @Test
    void hasOneRowForEachAttribute() {
        assertThat(SupportTable.rows().map(Attribute::pattern)).doesNotHaveDuplicates();
    }

    @Test
    void saysOfEveryAttributeThatIsRefusedWhatToWriteInstead() {
        assertThat(Explanation.ofAll()
                        .attributes()
                        .flatMap(attribute -> Vector.of(Dialect.values()).map(attribute::outcome))
                        .filter(outcome ->
                                outcome.kind() == Outcome.Kind.REFUSED || outcome.kind() == Outcome.Kind.RULED)
                        .filter(outcome -> outcome.note().isEmpty()))
                .isEmpty();
    }
}
