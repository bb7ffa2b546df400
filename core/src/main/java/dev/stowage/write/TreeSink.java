package dev.stowage.write;

import dev.stowage.value.Tree;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Vector;
import java.math.BigInteger;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;

/** Keeps a document as plain data. */
final class TreeSink implements Sink {
    private final Deque<Open> open = new ArrayDeque<>();
    private Tree document = Tree.NOTHING;

    /** A mapping or a list that is not finished. */
    private sealed interface Open {
        /** Of the value that comes next; a list has no use for it. */
        void key(String name);

        void add(Tree value);

        Tree closed();
    }

    private static final class OpenMap implements Open {
        private final Map<String, Tree> fields = new java.util.LinkedHashMap<>();
        private String key = "";

        @Override
        public void key(String name) {
            key = name;
        }

        @Override
        public void add(Tree value) {
            fields.put(key, value);
        }

        @Override
        public Tree closed() {
            return new Tree.Fields(LinkedHashMap.ofAll(fields));
        }
    }

    private static final class OpenList implements Open {
        private final List<Tree> items = new ArrayList<>();

        @Override
        public void key(String name) {}

        @Override
        public void add(Tree value) {
            items.add(value);
        }

        @Override
        public Tree closed() {
            return new Tree.Items(Vector.ofAll(items));
        }
    }

    static Tree tree(Writable written) {
        TreeSink sink = new TreeSink();
        written.writeTo(sink);
        return sink.document;
    }

    private void add(Tree value) {
        if (open.isEmpty()) {
            document = value;
        } else {
            open.getLast().add(value);
        }
    }

    @Override
    public void beginMap() {
        open.addLast(new OpenMap());
    }

    @Override
    public void key(String name) {
        open.getLast().key(name);
    }

    @Override
    public void endMap() {
        add(open.removeLast().closed());
    }

    @Override
    public void beginList() {
        open.addLast(new OpenList());
    }

    @Override
    public void endList() {
        add(open.removeLast().closed());
    }

    @Override
    public void text(String value) {
        add(Tree.text(value));
    }

    @Override
    public void whole(BigInteger value) {
        add(new Tree.Whole(value));
    }

    @Override
    public void decimal(double value) {
        add(new Tree.Decimal(value));
    }

    @Override
    public void bool(boolean value) {
        add(Tree.bool(value));
    }

    @Override
    public void nothing() {
        add(Tree.NOTHING);
    }
}
