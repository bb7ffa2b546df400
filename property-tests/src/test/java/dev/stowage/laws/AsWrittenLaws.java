package dev.stowage.laws;

import static org.assertj.core.api.Assertions.assertThatCode;

import dev.stowage.arbitraries.ComposeApp;
import dev.stowage.arbitraries.Hostile;
import dev.stowage.arbitraries.Projects;
import dev.stowage.arbitraries.Tries;
import dev.stowage.load.ComposeSource;
import dev.stowage.load.LoadPhase;
import dev.stowage.load.Loader;
import io.vavr.collection.LinkedHashSet;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What is shown of a project as it is written needs no right project: whatever stands there is answered. */
class AsWrittenLaws {
    @Provide
    Arbitrary<ComposeApp> mutated() {
        return Hostile.mutated(Projects.modern());
    }

    @Provide
    Arbitrary<String> noise() {
        return Hostile.yamlNoise();
    }

    @Property(tries = Tries.PLENTY)
    void answersApplicationsWithAValueOfAnotherKind(@ForAll("mutated") ComposeApp app) {
        check(app.source());
    }

    @Property(tries = Tries.PLENTY)
    void answersAnyYaml(@ForAll("noise") String text) {
        check(ComposeApp.EMPTY.source(text));
    }

    private static void check(ComposeSource source) {
        assertThatCode(() -> Loader.variables(source)).doesNotThrowAnyException();
        for (LoadPhase phase : LoadPhase.values()) {
            assertThatCode(() -> Loader.document(ComposeSource.builder()
                            .from(source)
                            .without(LinkedHashSet.of(phase, LoadPhase.VALIDATION))
                            .build()))
                    .doesNotThrowAnyException();
        }
    }
}
