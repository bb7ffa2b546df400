package dev.stowage.validate.support;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stowage.value.Dialect;
import io.vavr.Lazy;
import io.vavr.collection.Vector;
import org.junit.jupiter.api.Test;

/** The properties that the table of attributes names are those in which templates with and without an attribute differ. */
class PropertiesTest {
    private static final Lazy<Vector<Shown>> SHOWN = Lazy.of(() -> AttributeCase.all()
            .flatMap(each -> each.dialects().map(dialect -> new Shown(each, dialect)))
            .filter(Shown::isMapped));

    /** What decides whether services, networks and ports are there has no property of its own. */
    private static final Vector<String> OF_WHOLE_PARTS = Vector.of(
            "include",
            "networks.*.internal",
            "services.*.depends_on.*.required",
            "services.*.extends",
            "services.*.ports.[].host_ip",
            "services.*.profiles");

    /** A case that is carried over in a dialect. */
    private record Shown(AttributeCase example, Dialect dialect) {
        boolean isMapped() {
            return example.row().outcome(dialect).isFinal()
                    && example.expected(dialect).kind() == Answer.Kind.MAPPED;
        }

        Vector<Property> properties() {
            return example.row().outcome(dialect).properties();
        }

        Changed changed() {
            return Changed.between(template("without"), template("write"));
        }

        private String template(String part) {
            return Ending.of(example.text("given"), example.text(part), dialect).template();
        }
    }

    @Test
    void areNamedForEachAttributeThatIsCarriedOver() {
        assertThat(SHOWN.get()
                        .filter(each -> each.properties().isEmpty())
                        .map(each -> each.example().row().pattern())
                        .distinct())
                .containsExactlyInAnyOrderElementsOf(OF_WHOLE_PARTS);
    }

    @Test
    void standForWhatEachCaseChanges() {
        assertThat(SHOWN.get()
                        .reject(each -> each.properties().isEmpty()
                                || each.template("without").isEmpty())
                        .reject(each -> each.properties().exists(each.changed()::has)))
                .isEmpty();
    }

    @Test
    void areAllShownByACase() {
        assertThat(Vector.of(Dialect.values())
                        .flatMap(dialect -> Explanation.ofAll().attributes().flatMap(row -> notShown(row, dialect))))
                .isEmpty();
    }

    private static Vector<String> notShown(Attribute row, Dialect dialect) {
        Vector<Changed> changes = SHOWN.get()
                .filter(each ->
                        each.dialect() == dialect && each.example().row().equals(row))
                .map(Shown::changed);
        return row.outcome(dialect)
                .properties()
                .reject(property -> changes.exists(changed -> changed.has(property)))
                .map(property -> dialect + " " + row.pattern() + ": " + property);
    }
}
