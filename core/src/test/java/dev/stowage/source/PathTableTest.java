package dev.stowage.source;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.Tuple;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import org.junit.jupiter.api.Test;

class PathTableTest {
    private static final PathTable<String> TABLE = PathTable.of(Vector.of(
            Tuple.of("services.*.ports", "ports"),
            Tuple.of("services.*.ports.[].target", "target"),
            Tuple.of("services.db.image", "image of db"),
            Tuple.of("services.*.image", "image")));

    @Test
    void findsARuleUnderAnyKey() {
        assertThat(TABLE.find(AttributePath.of("services", "web", "ports"))).isEqualTo(Option.some("ports"));
    }

    @Test
    void findsARuleInsideAList() {
        AttributePath target =
                AttributePath.of("services", "web", "ports").index(3).key("target");
        assertThat(TABLE.find(target)).isEqualTo(Option.some("target"));
    }

    @Test
    void prefersTheNamedKey_whenBothApply() {
        assertThat(TABLE.find(AttributePath.of("services", "db", "image"))).isEqualTo(Option.some("image of db"));
    }

    @Test
    void keepsTheRulesOfAnyKey_belowANamedOne() {
        assertThat(TABLE.find(AttributePath.of("services", "db", "ports"))).isEqualTo(Option.some("ports"));
    }

    @Test
    void isEmptyWhereNoRuleLies() {
        assertThat(TABLE.key("networks").isEmpty()).isTrue();
        assertThat(TABLE.key("services").isEmpty()).isFalse();
    }
}
