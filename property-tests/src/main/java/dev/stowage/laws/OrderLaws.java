package dev.stowage.laws;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stowage.arbitraries.ComposeApp;
import dev.stowage.arbitraries.Tries;
import io.vavr.collection.Vector;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** In which order the services stand in the file changes no part of the template. */
public interface OrderLaws extends Subject {
    @Property(tries = Tries.SOME)
    default void makesTheSameOfServicesInAnyOrder(@ForAll("apps") ComposeApp app, @ForAll Random chance) {
        JsonNode before = template(app);
        JsonNode after = template(Shuffle.services(app, chance));
        Vector<String> parts = Parts.of(before);
        assertThat(Parts.of(after)).containsExactlyInAnyOrderElementsOf(parts);
        assertThat(Parts.changed(parts, before, after)).isEmpty();
    }
}
