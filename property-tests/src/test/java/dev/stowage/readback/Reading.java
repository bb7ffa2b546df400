package dev.stowage.readback;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.stowage.value.Tree;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Vector;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.schema.CoreSchema;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The parsers, each giving plain data. */
enum Reading {
    JSON {
        @Override
        Tree read(String text) {
            try {
                return Reading.json(new ObjectMapper().readTree(text));
            } catch (JsonProcessingException broken) {
                throw new IllegalArgumentException(broken);
            }
        }
    },
    YAML_1_1 {
        @Override
        Tree read(String text) {
            LoaderOptions options = new LoaderOptions();
            options.setAllowDuplicateKeys(false);
            options.setCodePointLimit(Integer.MAX_VALUE);
            return Reading.plain(new Yaml(new SafeConstructor(options)).load(text));
        }
    },
    YAML_1_2 {
        @Override
        Tree read(String text) {
            LoadSettings settings = LoadSettings.builder()
                    .setSchema(new CoreSchema())
                    .setCodePointLimit(Integer.MAX_VALUE)
                    .build();
            return Reading.plain(new Load(settings).loadFromString(text));
        }
    };

    /** What the text means to this parser. */
    abstract Tree read(String text);

    private static Tree json(JsonNode node) {
        if (node.isObject()) {
            LinkedHashMap<String, Tree> fields = LinkedHashMap.empty();
            for (Map.Entry<String, JsonNode> field : node.properties()) {
                fields = fields.put(field.getKey(), json(field.getValue()));
            }
            return new Tree.Fields(fields);
        }
        if (node.isArray()) {
            return new Tree.Items(Vector.ofAll(node).map(Reading::json));
        }
        return node.isIntegralNumber() ? plain(node.bigIntegerValue()) : plain(scalar(node));
    }

    private static @Nullable Object scalar(JsonNode node) {
        if (node.isTextual()) {
            return node.textValue();
        }
        return node.isNumber() ? (Object) node.doubleValue() : node.isBoolean() ? node.booleanValue() : null;
    }

    /** Anything that is no data of JSON, a date for one, is a mistake. */
    private static Tree plain(@Nullable Object data) {
        if (data instanceof Map<?, ?> map) {
            LinkedHashMap<String, Tree> fields = LinkedHashMap.empty();
            for (Map.Entry<?, ?> entry : map.entrySet()) {
                fields = fields.put((String) entry.getKey(), plain(entry.getValue()));
            }
            return new Tree.Fields(fields);
        }
        if (data instanceof List<?> list) {
            return new Tree.Items(Vector.ofAll(list).map(Reading::plain));
        }
        return scalar(data);
    }

    private static Tree scalar(@Nullable Object data) {
        if (data instanceof String text) {
            return Tree.text(text);
        }
        if (data instanceof Integer || data instanceof Long || data instanceof BigInteger) {
            return new Tree.Whole(new BigInteger(data.toString()));
        }
        if (data instanceof Double number) {
            return new Tree.Decimal(number);
        }
        if (data instanceof Boolean bool) {
            return new Tree.Bool(bool);
        }
        if (data == null) {
            return new Tree.Nothing();
        }
        throw new AssertionError("read as " + data.getClass().getSimpleName() + ": " + data);
    }
}
