package dev.stowage.laws;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.harrel.jsonschema.Validator;
import dev.harrel.jsonschema.ValidatorFactory;
import io.vavr.Tuple2;
import io.vavr.collection.HashMap;
import io.vavr.collection.Map;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;

/**
 * What AWS says of the types of resources that Stowage makes (<em>AWS CloudFormation User Guide</em>, "Resource type
 * schema"), where an intrinsic function may stand for any value.
 */
public final class ResourceSchemas {
    private static final String FILE = "resource-schemas.json";

    private final JsonNode types;
    private final Validator validator;
    private final Map<String, URI> schemas;

    private ResourceSchemas(JsonNode types) {
        this.types = types;
        this.validator = new ValidatorFactory().createValidator();
        this.schemas = HashMap.ofEntries(Json.fields(types))
                .map((type, about) -> new Tuple2<>(
                        type,
                        validator.registerSchema(
                                URI.create("urn:" + type.replace("::", ":")),
                                about.path("schema").toString())));
    }

    private static final class Published {
        static final ResourceSchemas ALL = new ResourceSchemas(read());

        private static JsonNode read() {
            try (InputStream file = Published.class.getResourceAsStream(FILE)) {
                return new ObjectMapper().readTree(file);
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        }
    }

    /** The schemas of us-east-1 for the types that Stowage makes. */
    public static ResourceSchemas published() {
        return Published.ALL;
    }

    /**
     * With the schema of another type, in the JSON that AWS publishes: {@code aws cloudformation describe-type --type RESOURCE
     * --type-name TYPE --query Schema --output text} writes it.
     */
    public ResourceSchemas and(String type, String schema) {
        ObjectNode more = JsonNodeFactory.instance.objectNode();
        more.setAll((ObjectNode) types);
        more.set(type, new PublishedSchema(read(schema)).entry());
        return new ResourceSchemas(more);
    }

    private static JsonNode read(String schema) {
        try {
            return new ObjectMapper().readTree(schema);
        } catch (JsonProcessingException broken) {
            throw new IllegalArgumentException("the schema is not JSON", broken);
        }
    }

    /** The types whose schemas are known, such as {@code AWS::ECS::Service}. */
    public Vector<String> types() {
        return Json.fields(types).map(Tuple2::_1);
    }

    /** Each property of a template that is not there, is of another type, or is missing, with the reason. */
    public Vector<String> faults(JsonNode template) {
        return Json.fields(template.path("Resources")).flatMap(resource -> faults(resource._1, resource._2));
    }

    private Vector<String> faults(String id, JsonNode resource) {
        String type = resource.path("Type").asText();
        return schemas.get(type)
                .map(schema -> faults(schema, resource.path("Properties")).map(fault -> id + " (" + type + ")" + fault))
                .getOrElse(() -> Vector.of("there is no schema of " + type + " among those of the law"));
    }

    private Vector<String> faults(URI schema, JsonNode properties) {
        String text = properties.isMissingNode() ? "{}" : properties.toString();
        return Vector.ofAll(validator.validate(schema, text).getErrors())
                .map(error -> error.getInstanceLocation() + ": " + error.getError());
    }

    /** The properties that AWS cannot change in a resource: with another value there is another resource. */
    public Option<Vector<String>> createOnly(String type) {
        return Option.when(types.has(type), () -> types.path(type).path("createOnly"))
                .map(names -> Vector.ofAll(names).map(JsonNode::asText));
    }
}
