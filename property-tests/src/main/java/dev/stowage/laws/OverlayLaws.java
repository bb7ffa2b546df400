package dev.stowage.laws;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stowage.arbitraries.ComposeApp;
import dev.stowage.arbitraries.Documents;
import dev.stowage.arbitraries.Tries;
import dev.stowage.value.Tree;
import io.vavr.Tuple2;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Vector;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** A fragment that is laid over a template changes what it says and nothing else: an empty mapping nothing at all. */
public interface OverlayLaws extends Subject {
    @Property(tries = Tries.SOME)
    default void changesNothingWithAnEmptyMapping_whereverItIsLaid(
            @ForAll("apps") ComposeApp app, @ForAll Random chance) {
        JsonNode before = template(app);
        JsonNode after = template(overlaid(app, someMapping(before, chance), new Tree.Fields(LinkedHashMap.empty())));
        assertThat(Parts.changed(Parts.of(before), before, after)).isEmpty();
        assertThat(after).isEqualTo(before);
    }

    @Property(tries = Tries.SOME)
    default void addsOneValue_andLeavesEverythingElse(@ForAll("apps") ComposeApp app, @ForAll Random chance) {
        JsonNode before = template(app);
        Vector<String> way = someProperties(before, chance);
        JsonNode after = template(overlaid(app, way.append("Added"), Tree.text("here")));
        assertThat(after.at(pointer(way.append("Added"))).asText()).isEqualTo("here");
        ((ObjectNode) after.at(pointer(way))).remove("Added");
        assertThat(after).isEqualTo(before);
    }

    private static ComposeApp overlaid(ComposeApp app, Vector<String> way, Tree value) {
        Vector<String> keys = way.prepend("x-aws-cloudformation");
        return app.withDocument(Documents.with(app.document(), value, keys.toJavaArray(String[]::new)));
    }

    /** The keys on the way to one of the mappings in the template, often a deep one. */
    private static Vector<String> someMapping(JsonNode mapping, Random chance) {
        Vector<Tuple2<String, JsonNode>> below =
                Json.fields(mapping).filter(field -> field._2.isObject() && !field._1.contains("$"));
        if (below.isEmpty() || chance.nextInt(6) == 0) {
            return Vector.empty();
        }
        Tuple2<String, JsonNode> next = below.get(chance.nextInt(below.size()));
        return someMapping(next._2, chance).prepend(next._1);
    }

    /** As deep, among the properties of a resource, where AWS and not CloudFormation says what is allowed. */
    private static Vector<String> someProperties(JsonNode template, Random chance) {
        Vector<Tuple2<String, JsonNode>> resources = Json.fields(template.path("Resources"));
        Tuple2<String, JsonNode> resource = resources.get(chance.nextInt(resources.size()));
        return someMapping(resource._2.path("Properties"), chance)
                .prependAll(Vector.of("Resources", resource._1, "Properties"));
    }

    private static String pointer(Vector<String> way) {
        return way.map(key -> "/" + key.replace("~", "~0").replace("/", "~1")).mkString();
    }
}
