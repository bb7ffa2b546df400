package dev.stowage.compat;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.stowage.laws.ResourceSchemas;
import dev.stowage.pipeline.Pipeline;
import dev.stowage.value.Dialect;
import io.vavr.collection.HashSet;
import io.vavr.collection.TreeSet;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * What becomes of a stack of the retired integration when it is updated in the dialect modern: every resource that is in
 * both templates keeps its logical id and type, and no property changes that AWS can only change by another resource, but
 * those in the table of {@code takeover.md}.
 */
class TakeoverTest {
    private static final Path ROOT = Path.of(System.getProperty("stowage.root", ".."));
    private static final HashSet<String> HOLDS_DATA =
            HashSet.of("AWS::EFS::FileSystem", "AWS::Logs::LogGroup", "AWS::SecretsManager::Secret");

    /** It never changes: there is a revision more. */
    private static final String REVISED = "AWS::ECS::TaskDefinition";

    /** One resource in both dialects. */
    private record Pair(String id, JsonNode before, JsonNode after) {
        String type() {
            return before.path("Type").asText();
        }

        Vector<String> changes() {
            return type().equals(after.path("Type").asText())
                    ? ResourceSchemas.published()
                            .createOnly(type())
                            .getOrElse(Vector.empty())
                            .filter(property -> !value(before, property).equals(value(after, property)))
                            .map(property -> type() + " " + (type().equals(REVISED) ? "any" : property))
                    : Vector.of(type() + " " + id + " becomes " + after.path("Type"));
        }

        private static JsonNode value(JsonNode resource, String property) {
            return resource.at("/Properties/" + property);
        }
    }

    private record Templates(String name, JsonNode before, JsonNode after) {
        static Option<Templates> of(RecordedCase recorded) {
            return recorded.converted(Pipeline.of(Dialect.DOCKER_ECS))
                    .flatMap(before -> recorded.converted(Pipeline.of(Dialect.MODERN))
                            .map(after -> new Templates(recorded.name(), before, after)));
        }

        Vector<Pair> pairs() {
            return Vector.ofAll(before.path("Resources").properties())
                    .map(entry -> new Pair(entry.getKey(), entry.getValue(), resource(entry)))
                    .reject(pair -> pair.after() instanceof MissingNode);
        }

        private JsonNode resource(Map.Entry<String, JsonNode> entry) {
            return after.path("Resources").path(entry.getKey());
        }

        Vector<String> lost() {
            return Vector.ofAll(before.path("Resources").properties())
                    .filter(entry ->
                            HOLDS_DATA.contains(entry.getValue().path("Type").asText()))
                    .filter(entry -> resource(entry) instanceof MissingNode)
                    .map(entry -> name + ": " + entry.getKey());
        }
    }

    private static Vector<Templates> templates() {
        return RecordedCases.in(ROOT.resolve("property-tests/src/test/resources/cases/docker-ecs"))
                .cases()
                .flatMap(Templates::of);
    }

    @Test
    void replacesOnlyWhatThePageSays() throws IOException {
        Vector<Templates> all = templates();
        System.out.println("Takeover: " + all.size() + " recorded cases convert in both dialects");
        assertThat(all.flatMap(Templates::pairs).flatMap(Pair::changes).toSortedSet())
                .isEqualTo(told());
    }

    @Test
    void keepsEveryResourceThatHoldsData() {
        assertThat(templates().flatMap(Templates::lost)).isEmpty();
    }

    /** The first two columns of the table. */
    private static TreeSet<String> told() throws IOException {
        return Vector.ofAll(Files.readAllLines(ROOT.resolve("core/docs/takeover.md")))
                .filter(line -> line.startsWith("| `AWS::"))
                .map(line -> line.split("\\|", -1))
                .map(columns -> (columns[1].strip() + " " + columns[2].strip()).replace("`", ""))
                .toSortedSet()
                .toVector()
                .foldLeft(TreeSet.empty(), TreeSet::add);
    }
}
