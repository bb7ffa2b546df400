package dev.stowage.apply;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.stowage.cfn.Expression;
import dev.stowage.cfn.Output;
import dev.stowage.cfn.Parameter;
import dev.stowage.cfn.Removal;
import dev.stowage.cfn.Resource;
import dev.stowage.cfn.ResourceType;
import dev.stowage.cfn.SortedFields;
import dev.stowage.cfn.Template;
import dev.stowage.value.LogicalId;
import dev.stowage.value.OneOrMany;
import io.vavr.Tuple;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.io.IOException;
import java.util.function.Function;

/** Reads templates of the worked examples; intrinsic functions stay mappings, which are written as they were read. */
final class TemplateReader {
    private static final ObjectMapper JSON = new ObjectMapper();

    private TemplateReader() {}

    static Template read(String json) throws IOException {
        JsonNode tree = JSON.readTree(json);
        return Template.builder()
                .parameters(section(tree, "Parameters", TemplateReader::parameter))
                .resources(section(tree, "Resources", TemplateReader::resource))
                .outputs(section(tree, "Outputs", TemplateReader::output))
                .build();
    }

    private static <T> LinkedHashMap<LogicalId, T> section(JsonNode tree, String name, Function<JsonNode, T> reader) {
        return LinkedHashMap.ofEntries(Vector.ofAll(tree.path(name).properties())
                .map(entry -> Tuple.of(new LogicalId(entry.getKey()), reader.apply(entry.getValue()))));
    }

    private static Parameter parameter(JsonNode node) {
        return Parameter.builder()
                .type(node.get("Type").asText())
                .noEcho(node.path("NoEcho").asBoolean())
                .build();
    }

    private static Output output(JsonNode node) {
        return Output.builder().value(expression(node.get("Value"))).build();
    }

    private static Resource resource(JsonNode node) {
        JsonNode dependencies = node.path("DependsOn");
        return Resource.of(new ResourceType(node.get("Type").asText()))
                .dependsOn(OneOrMany.of(
                        Vector.ofAll(dependencies.isTextual() ? Vector.of(dependencies) : Vector.ofAll(dependencies))
                                .map(target -> new LogicalId(target.asText()))))
                .deletionPolicy(removal(node.path("DeletionPolicy")))
                .updateReplacePolicy(removal(node.path("UpdateReplacePolicy")))
                .properties(fields(node.path("Properties")))
                .build();
    }

    private static Option<Removal> removal(JsonNode node) {
        return Vector.of(Removal.values()).find(policy -> policy.word().equals(node.asText()));
    }

    private static SortedFields fields(JsonNode node) {
        return SortedFields.ofEntries(
                Vector.ofAll(node.properties()).map(entry -> Tuple.of(entry.getKey(), expression(entry.getValue()))));
    }

    private static Expression expression(JsonNode node) {
        if (node.isObject()) {
            return new Expression.Fields(fields(node));
        }
        if (node.isArray()) {
            return Expression.list(Vector.ofAll(node).map(TemplateReader::expression));
        }
        if (node.isBoolean()) {
            return Expression.bool(node.asBoolean());
        }
        return node.isIntegralNumber() ? Expression.whole(node.asLong()) : Expression.text(node.asText());
    }
}
