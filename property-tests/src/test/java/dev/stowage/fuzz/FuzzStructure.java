package dev.stowage.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.stowage.arbitraries.ComposeApp;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** Applications over the whole schema, every choice of which is a byte of the input. */
public final class FuzzStructure {
    private static final JsonNode SCHEMA = schema();

    private FuzzStructure() {}

    /** What Jazzer calls. */
    public static void fuzzerTestOneInput(byte[] data) {
        SchemaText text = new SchemaText(SCHEMA, new Choices(data));
        String main = text.document();
        ComposeApp app = ComposeApp.EMPTY
                .withVariable("TAG", "1")
                .withFile("part.yaml", utf8(text.document()))
                .withFile("compose.override.yaml", utf8(text.document()));
        Watched.run(app.source(main));
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static JsonNode schema() {
        try {
            return new ObjectMapper()
                    .readTree(Path.of(
                                    System.getProperty("stowage.root", ".."),
                                    "core/src/test/resources/schema/compose-spec.schema.json")
                            .toFile());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
