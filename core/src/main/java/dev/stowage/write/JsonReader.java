package dev.stowage.write;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.stowage.value.Tree;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.io.IOException;
import java.util.ArrayList;

/** Reads JSON as plain data: the opposite of the JSON writer. */
public final class JsonReader {
    private static final JsonFactory FACTORY = new JsonFactory();

    private JsonReader() {}

    /** The document; none when the text is not exactly one. */
    public static Option<Tree> read(String json) {
        try (JsonParser parser = FACTORY.createParser(json)) {
            parser.nextToken();
            Tree tree = value(parser);
            return Option.when(parser.nextToken() == null, tree);
        } catch (IOException malformed) {
            return Option.none();
        }
    }

    private static Tree value(JsonParser parser) throws IOException {
        JsonToken token = parser.currentToken();
        if (token == null) {
            throw new IOException("the document ends too early");
        }
        return switch (token) {
            case START_OBJECT -> fields(parser);
            case START_ARRAY -> items(parser);
            case VALUE_TRUE, VALUE_FALSE -> Tree.bool(parser.getBooleanValue());
            case VALUE_NUMBER_INT -> new Tree.Whole(parser.getBigIntegerValue());
            case VALUE_NUMBER_FLOAT -> new Tree.Decimal(parser.getDoubleValue());
            case VALUE_NULL -> Tree.NOTHING;
            default -> Tree.text(parser.getText());
        };
    }

    private static Tree fields(JsonParser parser) throws IOException {
        java.util.LinkedHashMap<String, Tree> fields = new java.util.LinkedHashMap<>();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            parser.nextToken();
            fields.put(name, value(parser));
        }
        return new Tree.Fields(LinkedHashMap.ofAll(fields));
    }

    private static Tree items(JsonParser parser) throws IOException {
        ArrayList<Tree> items = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            items.add(value(parser));
        }
        return new Tree.Items(Vector.ofAll(items));
    }
}
