package dev.stowage.laws;

import io.vavr.collection.Vector;
import java.util.Locale;
import java.util.TimeZone;
import java.util.function.Supplier;

/** A machine with another language and another clock. */
record Elsewhere(Locale locale, TimeZone zone) {
    /** Dotless letters, other digits, another calendar; clocks half a day apart. */
    static final Vector<Elsewhere> ALL = Vector.of(
            of("tr-TR", "Pacific/Apia"),
            of("ar-EG-u-nu-arab", "Asia/Kathmandu"),
            of("th-TH-u-ca-buddhist-nu-thai", "America/Anchorage"));

    private static Elsewhere of(String language, String zone) {
        return new Elsewhere(Locale.forLanguageTag(language), TimeZone.getTimeZone(zone));
    }

    <T> T run(Supplier<T> work) {
        Locale usual = Locale.getDefault();
        TimeZone usualZone = TimeZone.getDefault();
        try {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
            return work.get();
        } finally {
            Locale.setDefault(usual);
            TimeZone.setDefault(usualZone);
        }
    }
}
