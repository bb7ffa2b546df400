package dev.stowage.laws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stowage.Stowage;
import dev.stowage.arbitraries.ComposeApp;
import dev.stowage.arbitraries.Projects;
import dev.stowage.arbitraries.Tries;
import dev.stowage.compose.write.ConfigWriter;
import dev.stowage.load.LoadedProject;
import dev.stowage.write.Format;
import io.vavr.collection.Vector;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What {@code config} prints of a project is the same everywhere, and holds no secret. */
class ConfigLaws {
    @Provide
    Arbitrary<ComposeApp> apps() {
        return Projects.modern().apps();
    }

    @Property(tries = Tries.FEW)
    void isTheSameEverywhere(@ForAll("apps") ComposeApp app) {
        Vector<String> here = shown(app);
        assertThat(Elsewhere.ALL.flatMap(place -> Differences.between(here, place.run(() -> shown(app)))))
                .isEmpty();
    }

    @Property(tries = Tries.SOME)
    void holdsNoSecret(@ForAll("apps") ComposeApp app) {
        assertThat(Leaks.in(shown(app))).isEmpty();
    }

    /** In both forms, and as text of the language. */
    private static Vector<String> shown(ComposeApp app) {
        LoadedProject project = Stowage.load(app.source()).getOrElseThrow(problems -> new AssertionError(problems));
        return Vector.of(
                Format.JSON.render(ConfigWriter.json(project.project())),
                Format.YAML.render(ConfigWriter.yaml(project.project())),
                project.toString());
    }
}
