package dev.stowage.cfn;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.Tuple;
import io.vavr.Tuple2;
import io.vavr.collection.Vector;
import org.junit.jupiter.api.Test;

class SortedFieldsTest {
    private static final SortedFields BOTH =
            SortedFields.of("b", Expression.whole(2)).put("a", Expression.whole(1));

    @Test
    void keepsFieldsSortedByName() {
        assertThat(BOTH.put("c", Expression.whole(3))).extracting(Tuple2::_1).containsExactly("a", "b", "c");
        assertThat(BOTH.put("aa", Expression.whole(3))).extracting(Tuple2::_1).containsExactly("a", "aa", "b");
        assertThat(fields("c", "a", "b")).isEqualTo(fields("a", "b", "c"));
    }

    @Test
    void replacesAFieldOfTheSameNameAndLeavesTheFormerAsItWas() {
        SortedFields changed = BOTH.put("a", Expression.whole(9));
        assertThat(changed.get("a")).containsExactly(Expression.whole(9));
        assertThat(BOTH.get("a")).containsExactly(Expression.whole(1));
        assertThat(changed).hasSize(2);
    }

    @Test
    void keepsTheLaterOfTwoEntriesOfOneName() {
        assertThat(SortedFields.ofEntries(
                        Vector.of(Tuple.of("a", Expression.whole(1)), Tuple.of("a", Expression.whole(2)))))
                .isEqualTo(SortedFields.of("a", Expression.whole(2)));
        assertThat(BOTH.putAll(SortedFields.of("b", Expression.whole(7))))
                .isEqualTo(BOTH.put("b", Expression.whole(7)));
    }

    @Test
    void knowsWhatItHas() {
        assertThat(BOTH.containsKey("a")).isTrue();
        assertThat(BOTH.containsKey("c")).isFalse();
        assertThat(BOTH.get("c")).isEmpty();
        assertThat(BOTH.remove("a")).isEqualTo(SortedFields.of("b", Expression.whole(2)));
        assertThat(BOTH.remove("c")).isEqualTo(BOTH);
        assertThat(SortedFields.empty().isEmpty()).isTrue();
        assertThat(BOTH.nonEmpty()).isTrue();
    }

    @Test
    void changesEachValueUnderItsName() {
        assertThat(BOTH.mapValues(value -> Expression.list(value)).get("b"))
                .containsExactly(Expression.list(Expression.whole(2)));
    }

    @Test
    void equalsOnlyFieldsOfTheSameNamesAndValues() {
        assertThat(BOTH).isNotEqualTo(BOTH.put("a", Expression.whole(5)));
        assertThat(BOTH).isNotEqualTo(BOTH.remove("a").put("c", Expression.whole(1)));
        assertThat(BOTH)
                .hasSameHashCodeAs(SortedFields.of("a", Expression.whole(1)).put("b", Expression.whole(2)));
    }

    private static SortedFields fields(String... names) {
        return SortedFields.ofEntries(Vector.of(names).map(name -> Tuple.of(name, Expression.text(name))));
    }
}
