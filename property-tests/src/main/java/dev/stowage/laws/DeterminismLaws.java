package dev.stowage.laws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stowage.arbitraries.ComposeApp;
import dev.stowage.arbitraries.Tries;
import io.vavr.collection.Vector;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Equal input gives equal bytes: every time, whatever the language and the time zone of the machine. */
public interface DeterminismLaws extends Subject {
    int TIMES = 100;

    @Property(tries = Tries.FEW)
    default void makesEqualTemplatesEverywhere(@ForAll("apps") ComposeApp app) {
        assertThat(differencesOf(app)).isEmpty();
    }

    @Property(tries = Tries.FEW)
    default void saysEqualProblemsEverywhere(@ForAll("mutated") ComposeApp app) {
        assertThat(differencesOf(app)).isEmpty();
    }

    @Property(tries = 1)
    default void makesEqualTemplatesAHundredTimes(@ForAll("apps") ComposeApp app) {
        Vector<String> first = shown(app);
        assertThat(Vector.range(0, TIMES).flatMap(run -> Differences.between(first, shown(app))))
                .isEmpty();
    }

    private Vector<String> differencesOf(ComposeApp app) {
        Vector<String> here = shown(app);
        return Elsewhere.ALL.flatMap(
                place -> Differences.between(here, place.run(() -> shown(app))).map(line -> place + ": " + line));
    }

    private Vector<String> shown(ComposeApp app) {
        return Outcome.of(pipeline(), app.source()).shown();
    }
}
