package dev.stowage.write;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.PrettyPrinter;
import com.fasterxml.jackson.core.StreamWriteConstraints;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.util.function.Consumer;

/** Writes JSON. The numbers that JSON does not have, infinities and not-a-number, become texts. */
final class JsonSink implements Sink {
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamWriteConstraints(StreamWriteConstraints.builder()
                    .maxNestingDepth(Integer.MAX_VALUE)
                    .build())
            .build();

    private final JsonGenerator json;

    private JsonSink(JsonGenerator json) {
        this.json = json;
    }

    static String indented(Writable document) {
        return render(document, json -> json.setPrettyPrinter(twoSpaces())) + "\n";
    }

    static String compact(Writable document) {
        return render(document, json -> {});
    }

    private static String render(Writable document, Consumer<JsonGenerator> settings) {
        StringWriter out = new StringWriter();
        try (JsonGenerator json = FACTORY.createGenerator(out)) {
            settings.accept(json);
            document.writeTo(new JsonSink(json));
        } catch (IOException e) {
            throw cannotHappen(e);
        }
        return out.toString();
    }

    private static PrettyPrinter twoSpaces() {
        DefaultIndenter lines = new DefaultIndenter("  ", "\n");
        Separators separators = Separators.createDefaultInstance()
                .withRootSeparator("")
                .withObjectFieldValueSpacing(Separators.Spacing.AFTER)
                .withObjectEmptySeparator("")
                .withArrayEmptySeparator("");
        return new DefaultPrettyPrinter(separators).withObjectIndenter(lines).withArrayIndenter(lines);
    }

    @Override
    public void beginMap() {
        run(json::writeStartObject);
    }

    @Override
    public void key(String name) {
        run(() -> json.writeFieldName(WellFormed.text(name)));
    }

    @Override
    public void endMap() {
        run(json::writeEndObject);
    }

    @Override
    public void beginList() {
        run(json::writeStartArray);
    }

    @Override
    public void endList() {
        run(json::writeEndArray);
    }

    @Override
    public void text(String value) {
        run(() -> json.writeString(WellFormed.text(value)));
    }

    @Override
    public void whole(BigInteger value) {
        run(() -> json.writeNumber(value));
    }

    @Override
    public void decimal(double value) {
        run(() -> {
            if (Double.isFinite(value)) {
                json.writeNumber(Decimals.text(value));
            } else {
                json.writeString(Double.toString(value));
            }
        });
    }

    @Override
    public void bool(boolean value) {
        run(() -> json.writeBoolean(value));
    }

    @Override
    public void nothing() {
        run(json::writeNull);
    }

    private static void run(Write write) {
        try {
            write.run();
        } catch (IOException e) {
            throw cannotHappen(e);
        }
    }

    /** A writer into memory has no way to fail, so this is a bug. */
    private static UncheckedIOException cannotHappen(IOException cause) {
        return new UncheckedIOException(cause);
    }

    private interface Write {
        void run() throws IOException;
    }
}
