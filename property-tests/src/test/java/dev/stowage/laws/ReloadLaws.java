package dev.stowage.laws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stowage.Stowage;
import dev.stowage.arbitraries.ComposeApp;
import dev.stowage.arbitraries.Projects;
import dev.stowage.arbitraries.Tries;
import dev.stowage.compose.Project;
import dev.stowage.compose.write.ConfigWriter;
import dev.stowage.load.ComposeSource;
import dev.stowage.load.LoadedProject;
import dev.stowage.write.Format;
import io.vavr.collection.LinkedHashMap;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Loading is idempotent: the YAML that {@code config} prints of a project is that project again. */
class ReloadLaws {
    @Provide
    Arbitrary<ComposeApp> apps() {
        return Projects.modern().apps();
    }

    @Property(tries = Tries.MANY)
    void loadsWhatConfigPrintsAsTheSameProject(@ForAll("apps") ComposeApp app) {
        LoadedProject first = loaded(app.source());
        LoadedProject again = loaded(app.source(printed(first)));
        assertThat(Differences.between(printed(first), printed(again))).isEmpty();
        assertEqual(active(first.project()), again.project());
        assertEqual(first.contents(), again.contents());
    }

    private static void assertEqual(Object expected, Object actual) {
        assertThat(actual.equals(expected))
                .as(() -> Differences.between(expected.toString(), actual.toString())
                        .mkString("\n"))
                .isTrue();
    }

    /** What {@code config} prints is what runs: services that no active profile has are not in it. */
    private static Project active(Project project) {
        return Project.builder()
                .from(project)
                .disabledServices(LinkedHashMap.empty())
                .build();
    }

    private static LoadedProject loaded(ComposeSource source) {
        return Stowage.load(source).getOrElseThrow(problems -> new AssertionError(problems));
    }

    private static String printed(LoadedProject project) {
        return Format.YAML.render(ConfigWriter.yaml(project.project()));
    }
}
