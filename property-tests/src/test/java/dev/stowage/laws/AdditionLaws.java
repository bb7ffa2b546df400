package dev.stowage.laws;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.stowage.arbitraries.ComposeApp;
import dev.stowage.arbitraries.Projects;
import dev.stowage.arbitraries.Tries;
import dev.stowage.value.Tree;
import dev.stowage.write.Format;
import io.vavr.Tuple;
import io.vavr.Tuple2;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Vector;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;

/** Adding a service leaves all resources of the others as they were, and where they were. */
class AdditionLaws {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Vector<String> SECTIONS = Vector.of("Metadata", "Parameters", "Resources", "Outputs");

    /** A service that is added, shown as what is written in the Compose file. */
    private record Addition(Tree.Fields service) {
        private static final String NAME = "zz-added";

        ComposeApp to(ComposeApp app, double place) {
            LinkedHashMap<String, Tree> document = app.document().values();
            Vector<Tuple2<String, Tree>> services = document.get("services")
                    .map(section -> ((Tree.Fields) section).values().toVector())
                    .getOrElse(Vector::empty);
            int at = (int) Math.round(place * services.size());
            Tree changed = new Tree.Fields(LinkedHashMap.ofEntries(services.insert(at, Tuple.of(NAME, service))));
            return app.withDocument(new Tree.Fields(document.put("services", changed)));
        }

        @Override
        public String toString() {
            return Format.YAML.render(sink -> sink.tree(service));
        }
    }

    @Provide
    Arbitrary<ComposeApp> apps() {
        return Projects.valid();
    }

    @Provide
    Arbitrary<Addition> additions() {
        return Projects.lonelyService().map(Addition::new);
    }

    @Property(tries = Tries.SOME)
    void leavesWhatIsThereAsItWas(
            @ForAll("apps") ComposeApp app,
            @ForAll("additions") Addition addition,
            @ForAll @DoubleRange(min = 0, max = 1) double place) {
        JsonNode before = template(app);
        JsonNode after = template(addition.to(app, place));
        Vector<String> changed = parts(before)
                .flatMap(part -> Differences.between(
                        part + " " + before.at(part).toPrettyString(),
                        part + " " + after.at(part).toPrettyString()));
        assertThat(changed).isEmpty();
    }

    @Property(tries = Tries.SOME)
    void leavesWhatIsThereWhereItWas_forTheLastService(
            @ForAll("apps") ComposeApp app, @ForAll("additions") Addition addition) {
        JsonNode before = template(app);
        assertThat(parts(template(addition.to(app, 1)))
                        .reject(part -> before.at(part).isMissingNode()))
                .containsExactlyElementsOf(parts(before));
    }

    private static JsonNode template(ComposeApp app) {
        try {
            return JSON.readTree(
                    Format.JSON.render(Journey.of(app.source()).conversion().template()));
        } catch (JsonProcessingException broken) {
            throw new AssertionError(broken);
        }
    }

    /** Where parts of a template are; but the door of a balancer is shared, since it opens for each published port. */
    private static Vector<String> parts(JsonNode template) {
        return SECTIONS.flatMap(section ->
                        Vector.ofAll(template.path(section)::fieldNames).map(name -> "/" + section + "/" + name))
                .reject(part -> part.endsWith("LoadBalancerSecurityGroup"));
    }
}
