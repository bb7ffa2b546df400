package dev.stowage.write;

import dev.stowage.value.Parallel;
import io.vavr.Tuple;
import io.vavr.Tuple2;
import io.vavr.collection.Vector;
import java.math.BigInteger;

/** Writes JSON. The numbers that JSON does not have, infinities and not-a-number, become texts. */
final class JsonSink implements Sink {
    private static final Layout INDENTED = new Layout("\n", "  ", ": ");
    private static final Layout COMPACT = new Layout("", "", ":");

    /** A guess, so that most resources are not copied while they grow. */
    private static final int CHARACTERS_OF_A_RESOURCE = 2048;

    /** More than a line break, its white space, quotes, a name, a colon and a comma. */
    private static final int BETWEEN = 128;

    private final StringBuilder out = new StringBuilder(CHARACTERS_OF_A_RESOURCE);
    private final Layout layout;
    private final StringBuilder lineStart;
    private boolean isFirst = true;
    private boolean isAfterKey;

    /** What stands between the parts. */
    private record Layout(String lineBreak, String step, String colon) {}

    private JsonSink(Layout layout, CharSequence lineStart) {
        this.layout = layout;
        this.lineStart = new StringBuilder(lineStart);
    }

    static String indented(Writable document) {
        return render(document, INDENTED);
    }

    static String compact(Writable document) {
        return render(document, COMPACT);
    }

    private static String render(Writable document, Layout layout) {
        JsonSink sink = new JsonSink(layout, layout.lineBreak());
        document.writeTo(sink);
        return sink.out.append(layout.lineBreak()).toString();
    }

    /** A value of this mapping, its lines as deep as they are here. */
    private String apart(Writable value) {
        JsonSink sink = new JsonSink(layout, lineStart);
        value.writeTo(sink);
        return sink.out.toString();
    }

    @Override
    public void fields(Vector<? extends Tuple2<String, ? extends Writable>> fields) {
        beginMap();
        Vector<Tuple2<String, String>> written = Parallel.map(fields, field -> Tuple.of(field._1(), apart(field._2())));
        out.ensureCapacity(
                written.foldLeft(out.length(), (sum, field) -> sum + field._2().length() + BETWEEN));
        written.forEach(field -> {
            key(field._1());
            scalar(field._2());
        });
        endMap();
    }

    @Override
    public void beginMap() {
        begin('{');
    }

    @Override
    public void key(String name) {
        startPart();
        quote(name);
        out.append(layout.colon());
        isAfterKey = true;
    }

    @Override
    public void endMap() {
        end('}');
    }

    @Override
    public void beginList() {
        begin('[');
    }

    @Override
    public void endList() {
        end(']');
    }

    @Override
    public void text(String value) {
        startPart();
        quote(value);
    }

    @Override
    public void whole(BigInteger value) {
        scalar(value.toString());
    }

    @Override
    public void decimal(double value) {
        if (Double.isFinite(value)) {
            scalar(Decimals.text(value));
        } else {
            text(Double.toString(value));
        }
    }

    @Override
    public void bool(boolean value) {
        scalar(value ? "true" : "false");
    }

    @Override
    public void nothing() {
        scalar("null");
    }

    private void scalar(String spelled) {
        startPart();
        out.append(spelled);
    }

    private void quote(String text) {
        out.append('"').append(JsonText.escaped(text)).append('"');
    }

    private void begin(char bracket) {
        startPart();
        out.append(bracket);
        lineStart.append(layout.step());
        isFirst = true;
    }

    private void end(char bracket) {
        lineStart.setLength(lineStart.length() - layout.step().length());
        if (!isFirst) {
            out.append(lineStart);
        }
        out.append(bracket);
        isFirst = false;
    }

    /** What comes before a key or a value: nothing before the document and after a key. */
    private void startPart() {
        if (!isAfterKey && !out.isEmpty()) {
            out.append(isFirst ? "" : ",").append(lineStart);
        }
        isFirst = false;
        isAfterKey = false;
    }
}
