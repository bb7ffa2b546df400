package dev.stowage.laws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stowage.arbitraries.ComposeApp;
import dev.stowage.arbitraries.Hostile;
import dev.stowage.arbitraries.Projects;
import dev.stowage.arbitraries.Tries;
import io.vavr.collection.Vector;
import java.util.Locale;
import java.util.TimeZone;
import java.util.function.Supplier;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Equal input gives equal bytes, whatever the language and the time zone of the machine. */
class DeterminismLaws {
    /** Dotless letters, other digits, another calendar; clocks half a day apart. */
    private static final Vector<Locale> LOCALES = Vector.of(
            Locale.forLanguageTag("tr-TR"),
            Locale.forLanguageTag("ar-EG-u-nu-arab"),
            Locale.forLanguageTag("th-TH-u-ca-buddhist-nu-thai"));

    private static final Vector<String> ZONES = Vector.of("Pacific/Apia", "Asia/Kathmandu", "America/Anchorage");

    @Provide
    Arbitrary<ComposeApp> apps() {
        return Projects.valid();
    }

    @Provide
    Arbitrary<ComposeApp> mutated() {
        return Hostile.mutated();
    }

    @Property(tries = Tries.FEW)
    void makesEqualTemplatesEverywhere(@ForAll("apps") ComposeApp app) {
        check(app);
    }

    @Property(tries = Tries.FEW)
    void saysEqualProblemsEverywhere(@ForAll("mutated") ComposeApp app) {
        check(app);
    }

    private static void check(ComposeApp app) {
        Vector<String> here = Journey.of(app.source()).shown();
        LOCALES.zip(ZONES)
                .forEach(place -> assertThat(differences(
                                here,
                                elsewhere(
                                        place._1,
                                        place._2,
                                        () -> Journey.of(app.source()).shown())))
                        .as(place.toString())
                        .isEmpty());
    }

    private static Vector<String> differences(Vector<String> here, Vector<String> there) {
        return Differences.between(here.mkString("\n"), there.mkString("\n"));
    }

    private static <T> T elsewhere(Locale locale, String zone, Supplier<T> work) {
        Locale usual = Locale.getDefault();
        TimeZone usualZone = TimeZone.getDefault();
        try {
            Locale.setDefault(locale);
            TimeZone.setDefault(TimeZone.getTimeZone(zone));
            return work.get();
        } finally {
            Locale.setDefault(usual);
            TimeZone.setDefault(usualZone);
        }
    }
}
