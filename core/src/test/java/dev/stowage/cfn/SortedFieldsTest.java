package dev.stowage.cfn;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.Tuple;
import io.vavr.Tuple2;
import io.vavr.collection.Vector;
import org.junit.jupiter.api.Test;

class SortedFieldsTest {
    private static final SortedFields BOTH =
            SortedFields.of("b", Expression.number(2)).put("a", Expression.number(1));

    @Test
    void keepsFieldsSortedByName() {
        assertThat(BOTH.put("c", Expression.number(3))).extracting(Tuple2::_1).containsExactly("a", "b", "c");
        assertThat(BOTH.put("aa", Expression.number(3))).extracting(Tuple2::_1).containsExactly("a", "aa", "b");
        assertThat(fields("c", "a", "b")).isEqualTo(fields("a", "b", "c"));
    }

    @Test
    void replacesAFieldOfTheSameNameAndLeavesTheFormerAsItWas() {
        SortedFields changed = BOTH.put("a", Expression.number(9));
        assertThat(changed.get("a")).containsExactly(Expression.number(9));
        assertThat(BOTH.get("a")).containsExactly(Expression.number(1));
        assertThat(changed).hasSize(2);
    }

    @Test
    void keepsTheLaterOfTwoEntriesOfOneName() {
        assertThat(SortedFields.ofEntries(
                        Vector.of(Tuple.of("a", Expression.number(1)), Tuple.of("a", Expression.number(2)))))
                .isEqualTo(SortedFields.of("a", Expression.number(2)));
        assertThat(BOTH.putAll(SortedFields.of("b", Expression.number(7))))
                .isEqualTo(BOTH.put("b", Expression.number(7)));
    }

    @Test
    void knowsWhatItHas() {
        assertThat(BOTH.containsKey("a")).isTrue();
        assertThat(BOTH.containsKey("c")).isFalse();
        assertThat(BOTH.get("c")).isEmpty();
        assertThat(BOTH.remove("a")).isEqualTo(SortedFields.of("b", Expression.number(2)));
        assertThat(BOTH.remove("c")).isEqualTo(BOTH);
        assertThat(SortedFields.empty().isEmpty()).isTrue();
        assertThat(BOTH.nonEmpty()).isTrue();
    }

    @Test
    void changesEachValueUnderItsName() {
        assertThat(BOTH.mapValues(value -> Expression.list(value)).get("b"))
                .containsExactly(Expression.list(Expression.number(2)));
    }

    @Test
    void equalsOnlyFieldsOfTheSameNamesAndValues() {
        assertThat(BOTH).isNotEqualTo(BOTH.put("a", Expression.number(5)));
        assertThat(BOTH).isNotEqualTo(BOTH.remove("a").put("c", Expression.number(1)));
        assertThat(BOTH)
                .hasSameHashCodeAs(SortedFields.of("a", Expression.number(1)).put("b", Expression.number(2)));
    }

    private static SortedFields fields(String... names) {
        return SortedFields.ofEntries(Vector.of(names).map(name -> Tuple.of(name, Expression.text(name))));
    }
}
