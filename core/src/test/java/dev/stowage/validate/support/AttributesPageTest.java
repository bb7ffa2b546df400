package dev.stowage.validate.support;

import dev.stowage.extension.ExtensionKey;
import dev.stowage.validate.Page;
import dev.stowage.value.Dialect;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** Holds {@code core/docs/attributes.md}; {@code -Dstowage.regenerate=true} writes it anew. */
class AttributesPageTest {
    private static final String HEAD = """
            # Attributes

            How each dialect treats every Compose attribute, and which values the keys `x-aws-*` take. This page is generated
            from the tables that Validate reads; `stowage explain [ATTRIBUTE]` prints them. An attribute without a row is treated
            like the one around it.

            | outcome | meaning |
            |---|---|
            | mapped | it takes effect on ECS, by the properties of CloudFormation that are named (`AWS::` left out) |
            | by its value | it depends on its value, as described |
            | by the capacity | it differs between Fargate and instances with GPUs |
            | by its attributes | each attribute in it is treated separately |
            | not needed | it only concerns builds, development or Compose itself; nothing is reported |
            | ignored | it has no effect, and a warning says so |
            | refused | it is an error, whose hint says what to write instead |
            """;

    @Test
    void keepsThePageCurrent() throws IOException {
        Page.named("attributes.md").hold(page());
    }

    private static String page() {
        Explanation all = Explanation.ofAll();
        return HEAD
                + Page.table(
                        "Attributes of Compose",
                        Vector.of("attribute", "modern", "docker-ecs"),
                        all.attributes()
                                .map(each -> Vector.of(
                                        "`" + each.name() + "`",
                                        cell(each.outcomes().modern()),
                                        cell(each.outcomes().dockerEcs()))))
                + Page.table(
                        "Extension keys",
                        Vector.of("key", "where", "dialect", "takes", "default", "for"),
                        all.keys().flatMap(AttributesPageTest::rows));
    }

    private static String cell(Outcome outcome) {
        String properties = outcome.properties().map(each -> "`" + each + "`").mkString(", ");
        return outcome.kind().word()
                + (properties.isEmpty() ? "" : " to " + properties)
                + (outcome.note().isEmpty() ? "" : ": " + outcome.note());
    }

    /** One for each dialect that knows the key; one for both where they agree. */
    private static Vector<Vector<String>> rows(ExtensionKey key) {
        Option<ExtensionKey.Form> modern = key.forms().modern();
        return modern.isDefined() && modern.equals(key.forms().dockerEcs())
                ? Vector.of(row(key, "both", modern))
                : Vector.of(Dialect.values())
                        .filter(dialect -> key.form(dialect).isDefined())
                        .map(dialect -> row(key, dialect.word(), key.form(dialect)));
    }

    private static Vector<String> row(ExtensionKey key, String dialect, Option<ExtensionKey.Form> form) {
        return Vector.of("`" + key.name() + "`", key.places().mkString(", "), dialect)
                .appendAll(Vector.ofAll(form).flatMap(it -> Vector.of(it.type(), it.fallback(), it.meaning())));
    }
}
