package dev.stowage.load.schema;

import dev.stowage.source.AttributePath;
import io.vavr.Tuple;
import io.vavr.collection.HashMap;
import io.vavr.collection.Map;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/** Forms that texts need which the schema takes as they are, and a later step reads. */
enum TextForm {
    DURATION(
            "write a duration such as 30s",
            "interval",
            "timeout",
            "start_period",
            "start_interval",
            "stop_grace_period",
            "delay",
            "max_delay",
            "monitor",
            "window"),
    SIZE("write a size such as 512m", "memory"),
    HOST("write a name and its address: host=10.0.0.1", "extra_hosts[0]", "extra_hosts[]"),
    TEST("begin it with CMD, CMD-SHELL or NONE", "test[0]");

    private static final Map<String, TextForm> BY_PLACE =
            HashMap.ofEntries(Vector.of(values()).flatMap(form -> form.places.map(place -> Tuple.of(place, form))));

    private final String words;

    @SuppressWarnings("ImmutableEnumChecker") // Vavr vectors are immutable, they only lack the annotation.
    private final Vector<String> places;

    TextForm(String words, String... places) {
        this.words = words;
        this.places = Vector.of(places);
    }

    /** What to write. */
    String words() {
        return words;
    }

    /** The form of what stands at this path: at an attribute, at the first item of one, or at any. */
    static Option<TextForm> of(AttributePath at) {
        return BY_PLACE.get(at.step().fold(key -> key, index -> list(at) + (index == 0 ? "[0]" : "[]")));
    }

    private static String list(AttributePath item) {
        return item.parent().map(AttributePath::last).getOrElse("");
    }
}
