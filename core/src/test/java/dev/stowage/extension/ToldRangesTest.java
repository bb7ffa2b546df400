package dev.stowage.extension;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stowage.source.AttributePath;
import dev.stowage.source.SourceFile;
import dev.stowage.source.SourceMap;
import dev.stowage.source.Span;
import dev.stowage.value.Dialect;
import dev.stowage.value.Tree;
import io.vavr.Tuple;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Vector;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What the table of keys tells of numbers and words is what is read: the ends of each range, and nothing beyond them. */
class ToldRangesTest {
    /** What has to stand beside an attribute, or lets it have all of its range. */
    private static final LinkedHashMap<String, Tree> BESIDE = LinkedHashMap.of(
            "x-aws-autoscaling",
                    fields(
                            "max",
                            Tree.whole(1),
                            "schedule",
                            new Tree.Items(Vector.of(fields(
                                    "name",
                                    Tree.text("morning"),
                                    "cron",
                                    Tree.text("cron(0 8 * * ? *)"),
                                    "min",
                                    Tree.whole(0))))),
            "x-aws-capacity", fields("FARGATE_SPOT", fields("weight", Tree.whole(1))),
            "x-aws-healthcheck", fields("interval", Tree.text("300s"), "timeout", Tree.text("2s")));

    private static final int TOLD = 23;

    private static final Vector<Key<?>> KEYS =
            PlaceSet.of(Dialect.MODERN).all().flatMap(Place::keys).distinctBy(Key::name);

    @TestFactory
    Stream<DynamicTest> holdAtBothEnds() {
        return KEYS.flatMap(key -> Told.ranges(key.type())
                        .map(told ->
                                DynamicTest.dynamicTest(key.name() + " " + told.words(), () -> assertHeld(key, told))))
                .toJavaStream();
    }

    private static void assertHeld(Key<?> key, Told told) {
        assertThat(told.inside().filter(value -> isRefused(key, told.at(value))))
                .isEmpty();
        assertThat(told.outside().reject(value -> isRefused(key, told.at(value))))
                .isEmpty();
    }

    /** None of them is overlooked because its words were put in another way. */
    @Test
    void areAllFound() {
        assertThat(KEYS.flatMap(key -> Told.ranges(key.type()))).hasSize(TOLD);
    }

    @TestFactory
    Stream<DynamicTest> nameEachWord() {
        return KEYS.flatMap(key -> Told.choices(key.type())
                        .map(told ->
                                DynamicTest.dynamicTest(key.name() + " " + told.words(), () -> assertHeld(key, told))))
                .toJavaStream();
    }

    @Test
    void nameEachNumberOfDays() {
        Vector<Integer> days = Vector.of(Keys.LOGS_RETENTION.type().split("\\D+", -1))
                .filter(digits -> !digits.isEmpty())
                .map(Integer::valueOf);

        assertThat(Vector.rangeClosed(0, days.last() + 1)
                        .reject(number -> isRefused(Keys.LOGS_RETENTION, Tree.whole(number))))
                .containsExactlyElementsOf(days);
    }

    private static boolean isRefused(Key<?> key, Tree value) {
        Tree whole = BESIDE.get(key.name()).map(beside -> with(value, beside)).getOrElse(value);
        return key.decoder()
                .decode(new Located(whole, AttributePath.of(key.name()), new Nowhere()))
                .problems()
                .nonEmpty();
    }

    /** The value with what stands beside it; items of a list only where the value has one. */
    private static Tree with(Tree value, Tree beside) {
        if (value instanceof Tree.Items items && beside instanceof Tree.Items others) {
            return new Tree.Items(
                    items.values().map(item -> with(item, others.values().head())));
        }
        return value instanceof Tree.Fields fields && beside instanceof Tree.Fields others
                ? new Tree.Fields(others.values()
                        .reject((name, other) -> other instanceof Tree.Items)
                        .merge(fields.values(), (other, own) -> own)
                        .map((name, own) -> Tuple.of(
                                name,
                                others.values()
                                        .get(name)
                                        .map(other -> with(own, other))
                                        .getOrElse(own))))
                : value;
    }

    private static Tree fields(Object... attributes) {
        LinkedHashMap<String, Tree> fields = LinkedHashMap.empty();
        for (int at = 0; at < attributes.length; at += 2) {
            fields = fields.put((String) attributes[at], (Tree) attributes[at + 1]);
        }
        return new Tree.Fields(fields);
    }

    private record Nowhere() implements SourceMap {
        @Override
        public Span at(AttributePath path) {
            return Span.startOf(SourceFile.of("compose.yaml", ""));
        }

        @Override
        public Span keyAt(AttributePath path) {
            return at(path);
        }

        @Override
        public Vector<AttributePath> paths() {
            return Vector.empty();
        }

        @Override
        public boolean has(AttributePath path) {
            return false;
        }
    }
}
