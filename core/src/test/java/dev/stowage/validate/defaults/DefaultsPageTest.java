package dev.stowage.validate.defaults;

import dev.stowage.validate.Page;
import io.vavr.collection.Vector;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** Holds {@code core/docs/defaults.md}; {@code -Dstowage.regenerate=true} writes it anew. */
class DefaultsPageTest {
    private static final String HEAD = """
            # Defaults

            The settings that ECS needs, with the values that Validate fills in if a project leaves them open. This page is generated
            from the same table as the output of `stowage validate --format yaml`: there each setting is under `x-ecs`, with its `value`, its
            `origin` (`default`; `given`; or `changed`, where ECS does not take what is given) and the attribute (`by`)
            that gives it.
            """;

    @Test
    void keepsThePageCurrent() throws IOException {
        Page.named("defaults.md").hold(page());
    }

    private static String page() {
        return HEAD
                + table("Of a project", SettingsTable.PROJECT)
                + table("Of a service", SettingsTable.SERVICE)
                + table("Of a port", SettingsTable.PORT);
    }

    private static <T> String table(String title, Vector<Setting<T>> settings) {
        return Page.table(
                title,
                Vector.of("setting", "modern", "docker-ecs", "given by", "source"),
                settings.map(setting -> Vector.of(
                        "`" + setting.about().name() + "`",
                        setting.about().values().modern().getOrElse("-"),
                        setting.about().values().dockerEcs().getOrElse("-"),
                        setting.givenBy()
                                .map(attribute -> "`" + attribute + "`")
                                .mkString(", "),
                        setting.about().source())));
    }
}
