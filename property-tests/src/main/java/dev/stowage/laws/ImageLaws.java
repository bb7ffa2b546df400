package dev.stowage.laws;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stowage.arbitraries.ComposeApp;
import dev.stowage.arbitraries.Documents;
import dev.stowage.arbitraries.Tries;
import dev.stowage.value.Tree;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Vector;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;

/** Another image of one service changes one resource: the definition of its task. */
public interface ImageLaws extends Subject {
    @Property(tries = Tries.SOME)
    default void changesNothingButTheTask(
            @ForAll("apps") ComposeApp app, @ForAll @DoubleRange(min = 0, max = 0.99) double chosen) {
        LinkedHashMap<String, Tree> services = app.services().getOrElse(LinkedHashMap.empty());
        Vector<String> named = services.filterValues(ImageLaws::isAlwaysThereFromAnImage)
                .keySet()
                .toVector();
        Assume.that(named.nonEmpty());
        String name = named.get((int) (chosen * named.size()));
        JsonNode before = template(app);
        JsonNode after = template(
                app.withServices(services.replaceValue(name, another(services.getOrElse(name, Tree.NOTHING)))));
        Vector<String> changed = Parts.of(before)
                .appendAll(Parts.of(after))
                .distinct()
                .reject(part -> before.at(part).equals(after.at(part)));
        assertThat(changed).hasSize(1);
        assertThat(changed.map(part -> after.at(part).path("Type").asText()))
                .allMatch("AWS::ECS::TaskDefinition"::equals);
    }

    /** Without profiles, for a service of one that is not active makes no resource. */
    private static boolean isAlwaysThereFromAnImage(Tree service) {
        return service instanceof Tree.Fields fields
                && fields.values().containsKey("image")
                && !fields.values().containsKey("build")
                && !fields.values().containsKey("profiles");
    }

    private static Tree another(Tree service) {
        return service instanceof Tree.Fields fields
                ? Documents.with(fields, Tree.text("registry.example.com/another:2"), "image")
                : service;
    }
}
