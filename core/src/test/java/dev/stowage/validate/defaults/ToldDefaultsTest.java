package dev.stowage.validate.defaults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stowage.Stowage;
import dev.stowage.load.ComposeSource;
import dev.stowage.source.MemoryFiles;
import dev.stowage.validate.ValidProject;
import dev.stowage.validate.settings.ServiceSettings;
import dev.stowage.value.Dialect;
import dev.stowage.value.Tree;
import io.vavr.collection.HashSet;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Set;
import io.vavr.collection.Vector;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the table of settings tells of defaults is what a project gets that says nothing. */
class ToldDefaultsTest {
    private static final Path FOLDER = Path.of("/shop").toAbsolutePath();

    /** Told by how they are found, and not by a value. */
    private static final Set<String> BY_RULE =
            HashSet.of("stack_name", "log_group", "published", "load_balancer", "listener_protocol", "target_protocol");

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void areWhatIsFilledIn(Dialect dialect) {
        ValidProject valid = valid(dialect);
        ServiceSettings web = valid.services().head()._2;

        assertThat(untrue(SettingsTable.PROJECT, valid.settings(), dialect)
                        .appendAll(untrue(SettingsTable.SERVICE, web, dialect))
                        .appendAll(untrue(SettingsTable.PORT, web.ports().head(), dialect)))
                .isEmpty();
    }

    private static ValidProject valid(Dialect dialect) {
        ComposeSource source = ComposeSource.builder()
                .workingDirectory(FOLDER)
                .files(Vector.of("compose.yaml"))
                .disk(MemoryFiles.ofTexts(
                        FOLDER,
                        LinkedHashMap.of(
                                "compose.yaml", "{name: shop, services: {web: {image: web, ports: [\"8080:8080\"]}}}")))
                .build();
        return Stowage.load(source)
                .flatMap(project -> Stowage.validate(project, dialect))
                .getOrElseThrow(problems -> new AssertionError(problems.toString()));
    }

    private static <T> Vector<String> untrue(Vector<Setting<T>> settings, T part, Dialect dialect) {
        return settings.filter(setting -> setting.isOf(dialect))
                .reject(setting -> BY_RULE.contains(setting.about().name()))
                .flatMap(setting -> setting.value()
                        .apply(part)
                        .map(ToldDefaultsTest::words)
                        .filter(value -> !isTold(
                                value, setting.about().values().in(dialect).getOrElse("")))
                        .map(value -> setting.about().name() + " is " + value));
    }

    /** In front, before what it depends on. */
    private static boolean isTold(String value, String words) {
        return words.startsWith(value)
                && (words.length() == value.length() || !Character.isLetterOrDigit(words.charAt(value.length())));
    }

    private static String words(Tree value) {
        return value.fold(new Tree.Cases<>(
                nothing -> "",
                bool -> Boolean.toString(bool.value()),
                whole -> whole.value().toString(),
                decimal -> Double.toString(decimal.value()),
                Tree.Text::value,
                items -> items.values().map(ToldDefaultsTest::words).mkString(", "),
                fields -> ""));
    }
}
