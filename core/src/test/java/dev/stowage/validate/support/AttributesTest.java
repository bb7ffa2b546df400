package dev.stowage.validate.support;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stowage.value.Dialect;
import io.vavr.collection.Vector;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * What the table of attributes says is what happens: each attribute is written into a small project, in both dialects, and
 * the template and the problems are compared with those of the project without it.
 */
class AttributesTest {
    private static final Vector<String> WHOLE = Vector.of("include.", "services.*.extends.", "services.*.build.");

    @TestFactory
    Stream<DynamicTest> becomeWhatTheTableSays() {
        return AttributeCase.all()
                .flatMap(each -> each.dialects()
                        .map(dialect ->
                                DynamicTest.dynamicTest(dialect + " " + each, () -> assertAnswer(each, dialect))))
                .toJavaStream();
    }

    @Test
    void haveACaseForEachRowInEachDialect() {
        assertThat(Vector.of(Dialect.values()).flatMap(dialect -> lacking(dialect, cases(dialect))))
                .isEmpty();
    }

    private static Vector<String> lacking(Dialect dialect, Vector<AttributeCase> cases) {
        return Explanation.ofAll()
                .attributes()
                .map(Attribute::pattern)
                .removeAll(cases.map(each -> each.row().pattern()))
                .map(pattern -> dialect + " " + pattern);
    }

    /** What is carried over may still lose a part. What Load takes in itself, and what is for building, is one thing here. */
    @Test
    void haveACaseForEachPartOfWhatIsNotDecidedAsAWhole() {
        Vector<String> cases = AttributeCase.all().map(AttributeCase::attribute);
        assertThat(Schema.ofCompose()
                        .leaves("", Vector.empty())
                        .map(leaf -> leaf.endsWith(".*") ? leaf.substring(0, leaf.length() - 2) : leaf)
                        .reject(leaf -> WHOLE.exists(leaf::startsWith))
                        .filter(AttributesTest::isOpen)
                        .removeAll(cases))
                .isEmpty();
    }

    private static boolean isOpen(String leaf) {
        Attribute row = AttributeCase.row(leaf);
        return Vector.of(Dialect.values())
                .map(row::outcome)
                .map(Outcome::kind)
                .exists(
                        Vector.of(
                                        Outcome.Kind.MAPPED,
                                        Outcome.Kind.RULED,
                                        Outcome.Kind.BY_CAPACITY,
                                        Outcome.Kind.BY_PART)::contains);
    }

    /** The words of a row that looks at the value name what may become of it. */
    @Test
    void haveACaseForEachWayThatARowNames() {
        assertThat(Vector.of(Dialect.values())
                        .flatMap(dialect -> Explanation.ofAll()
                                .attributes()
                                .filter(row -> row.outcome(dialect).kind() == Outcome.Kind.RULED)
                                .filter(row -> !shown(row, dialect).containsAll(named(row.outcome(dialect))))
                                .map(row -> dialect + " " + row.pattern())))
                .isEmpty();
    }

    /** A row that tells capacities apart is shown on both, in each way that its words for it name. */
    @Test
    void haveACaseForEachCapacityThatARowTellsApart() {
        assertThat(Explanation.ofAll()
                        .attributes()
                        .flatMap(row -> row.outcome(Dialect.MODERN)
                                .byCapacity()
                                .toVector()
                                .flatMap(each -> Vector.of(each.onFargate(), each.onInstances()))
                                .reject(outcome -> shown(row, outcome).containsAll(named(outcome))
                                        && shown(row, outcome).nonEmpty())
                                .map(outcome -> row.pattern() + " " + outcome)))
                .isEmpty();
    }

    private static Vector<Answer.Kind> shown(Attribute row, Outcome outcome) {
        return cases(Dialect.MODERN)
                .filter(each -> each.row().equals(row))
                .filter(each ->
                        each.on(row.outcome(Dialect.MODERN), Dialect.MODERN).equals(outcome))
                .map(each -> each.expected(Dialect.MODERN).kind());
    }

    private static Vector<Answer.Kind> shown(Attribute row, Dialect dialect) {
        return cases(dialect)
                .filter(each -> each.row().equals(row))
                .map(each -> each.expected(dialect).kind());
    }

    private static Vector<Answer.Kind> named(Outcome outcome) {
        return Vector.of(Answer.Kind.values())
                .filter(kind -> outcome.note().contains(kind.name().toLowerCase(Locale.ROOT)));
    }

    private static Vector<AttributeCase> cases(Dialect dialect) {
        return AttributeCase.all().filter(each -> each.dialects().contains(dialect));
    }

    private static void assertAnswer(AttributeCase each, Dialect dialect) {
        Ending without = ending(each, "without", dialect);
        Ending with = ending(each, "write", dialect);
        Answer answer = with.answer(without, each.attribute());
        assertThat(answer).isEqualTo(each.expected(dialect));
    }

    private static Ending ending(AttributeCase each, String part, Dialect dialect) {
        return Ending.of(each.text("given"), each.text(part), dialect);
    }
}
