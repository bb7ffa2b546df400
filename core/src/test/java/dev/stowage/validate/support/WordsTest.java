package dev.stowage.validate.support;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stowage.value.Dialect;
import dev.stowage.value.Tree;
import dev.stowage.write.Format;
import io.vavr.Tuple;
import io.vavr.collection.HashSet;
import io.vavr.collection.Set;
import io.vavr.collection.Vector;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * A word that an attribute does not have never passes in silence: where the table of attributes carries a value over or
 * looks at it, and a case writes a text, a word that is none stands in its place here, and something is said of it.
 */
class WordsTest {
    private static final String NONE = "wrodd";

    /** Where any text means something: names, paths, commands, and what only the image or somebody else can judge. */
    private static final Set<String> OPEN = HashSet.of(
            "name",
            "include",
            "networks.*.name",
            "networks.*.external.name",
            "volumes.*.name",
            "volumes.*.external.name",
            "secrets.*.name",
            "secrets.*.external.name",
            "secrets.*.file",
            "secrets.*.environment",
            "configs.*.file",
            "configs.*.environment",
            "configs.*.content",
            "services.*.command",
            "services.*.entrypoint",
            "services.*.env_file",
            "services.*.env_file.[].path",
            "services.*.image",
            "services.*.user",
            "services.*.working_dir",
            "services.*.label_file",
            "services.*.build",
            "services.*.profiles",
            "services.*.links",
            "services.*.volumes_from",
            "services.*.devices.[].target",
            "services.*.secrets.[].target",
            "services.*.secrets.[].uid",
            "services.*.secrets.[].gid");

    /** What the retired Docker integration passed on as it was, and templates equal those that it made. */
    private static final Set<String> PASSED_ON = HashSet.of(
            "services.*.ports.[].protocol",
            "services.*.deploy.placement.constraints",
            "services.*.volumes.[].target",
            "services.*.cap_drop");

    /** A case with a word that is none in place of the texts of its attribute. */
    private record Wrong(AttributeCase each, Tree written, Dialect dialect) {
        boolean isSaid() {
            return Ending.of(each.text("given"), Format.YAML.render(sink -> sink.tree(written)), dialect)
                    .about(each.attribute())
                    .nonEmpty();
        }

        @Override
        public String toString() {
            return dialect + " " + Format.JSON.render(sink -> sink.tree(written));
        }
    }

    @TestFactory
    Stream<DynamicTest> neverPassInSilence() {
        return wrong().reject(wrong -> OPEN.contains(wrong.each().attribute()))
                .reject(wrong -> wrong.dialect() == Dialect.DOCKER_ECS
                        && PASSED_ON.contains(wrong.each().attribute()))
                .map(wrong -> DynamicTest.dynamicTest(
                        wrong.toString(), () -> assertThat(wrong.isSaid()).isTrue()))
                .toJavaStream();
    }

    @Test
    void areAnyTextOnlyWhereNothingIsSaid() {
        assertThat(OPEN.removeAll(
                        wrong().reject(Wrong::isSaid).map(wrong -> wrong.each().attribute())))
                .isEmpty();
    }

    private static Vector<Wrong> wrong() {
        return Vector.of(Dialect.values())
                .flatMap(dialect -> AttributeCase.all()
                        .filter(each -> each.dialects().contains(dialect))
                        .filter(each -> isCarriedOver(each.row().outcome(dialect)))
                        .map(each -> new Wrong(each, wrong(each.written(), steps(each)), dialect))
                        .reject(wrong -> wrong.written().equals(wrong.each().written())))
                .distinctBy(Wrong::toString);
    }

    private static boolean isCarriedOver(Outcome outcome) {
        return Vector.of(Outcome.Kind.MAPPED, Outcome.Kind.RULED, Outcome.Kind.BY_CAPACITY)
                .contains(outcome.kind());
    }

    private static Vector<String> steps(AttributeCase each) {
        return Vector.of(each.attribute().split("\\.", -1));
    }

    private static Tree wrong(Tree tree, Vector<String> steps) {
        return tree.fold(new Tree.Cases<>(
                nothing -> tree,
                bool -> tree,
                whole -> tree,
                decimal -> tree,
                text -> steps.isEmpty() ? Tree.text(NONE) : tree,
                items -> new Tree.Items(items.values().map(item -> wrong(item, inside(steps)))),
                fields -> new Tree.Fields(fields.values()
                        .map((key, value) -> Tuple.of(key, leads(steps, key) ? wrong(value, steps.tail()) : value)))));
    }

    /** Items that are plain values are no attributes. */
    private static Vector<String> inside(Vector<String> steps) {
        return steps.headOption().contains("[]") ? steps.tail() : steps;
    }

    private static boolean leads(Vector<String> steps, String key) {
        return steps.headOption().exists(step -> step.equals("*") || step.equals(key));
    }
}
