package dev.stowage.write;

import java.math.BigInteger;
import java.util.ArrayDeque;
import java.util.Deque;

/** Writes YAML in block style, two spaces per level, lists indented below their key. */
final class YamlSink implements Sink {
    /** Readers refuse a key before a colon that is longer than 1,024 characters; escapes and quotes count. */
    private static final int LONGEST_SIMPLE_KEY = 1000;

    private static final int STEP = 2;

    private final StringBuilder out = new StringBuilder();
    private final Deque<Block> open = new ArrayDeque<>();

    private YamlSink() {}

    static String render(Writable document) {
        YamlSink sink = new YamlSink();
        document.writeTo(sink);
        return sink.out.toString();
    }

    @Override
    public void beginMap() {
        begin("{}");
    }

    @Override
    public void endMap() {
        end();
    }

    @Override
    public void beginList() {
        begin("[]");
    }

    @Override
    public void endList() {
        end();
    }

    @Override
    public void key(String name) {
        Block map = open.element();
        startChild(map);
        String key = YamlText.inline(WellFormed.text(name));
        if (key.length() > LONGEST_SIMPLE_KEY) {
            out.append("? ").append(key).append('\n').append(" ".repeat(map.indent));
        } else {
            out.append(key);
        }
        out.append(':');
    }

    @Override
    public void text(String value) {
        scalar(YamlText.block(WellFormed.text(value), childIndent()));
    }

    @Override
    public void whole(BigInteger value) {
        scalar(value.toString());
    }

    @Override
    public void decimal(double value) {
        if (Double.isNaN(value)) {
            scalar(".nan");
        } else if (Double.isInfinite(value)) {
            scalar(value < 0 ? "-.inf" : ".inf");
        } else {
            scalar(Decimals.text(value));
        }
    }

    @Override
    public void bool(boolean value) {
        scalar(Boolean.toString(value));
    }

    @Override
    public void nothing() {
        scalar("null");
    }

    private void scalar(String text) {
        startItem();
        if (!open.isEmpty()) {
            out.append(' ');
        }
        out.append(text).append('\n');
    }

    private void begin(String empty) {
        startItem();
        int indent = open.isEmpty() ? 0 : childIndent();
        boolean afterDash = !open.isEmpty() && open.element().isList();
        open.push(new Block(empty, indent, afterDash));
    }

    private void end() {
        Block closed = open.pop();
        if (closed.isEmpty) {
            out.append(open.isEmpty() ? "" : " ").append(closed.empty).append('\n');
        }
    }

    /** In a list, the dash; in a mapping the key stands already. */
    private void startItem() {
        if (!open.isEmpty() && open.element().isList()) {
            startChild(open.element());
            out.append('-');
        }
    }

    /** Indents a child of the block; the first one shares the line of the dash that its block stands behind. */
    private void startChild(Block block) {
        boolean first = block.isEmpty;
        block.isEmpty = false;
        if (first && block.afterDash) {
            out.append(' ');
            return;
        }
        if (first && open.size() > 1) {
            out.append('\n');
        }
        out.append(" ".repeat(block.indent));
    }

    private int childIndent() {
        return open.isEmpty() ? STEP : open.element().indent + STEP;
    }

    /** A mapping or list that is being written. It is the only thing here that changes but for the text itself. */
    private static final class Block {
        private final String empty;
        private final int indent;
        private final boolean afterDash;
        private boolean isEmpty = true;

        Block(String empty, int indent, boolean afterDash) {
            this.empty = empty;
            this.indent = indent;
            this.afterDash = afterDash;
        }

        boolean isList() {
            return empty.startsWith("[");
        }
    }
}
