package dev.stowage.write;

import dev.stowage.value.Tree;
import io.vavr.Tuple2;
import io.vavr.collection.Vector;
import java.math.BigInteger;

/**
 * Takes a document piece by piece, in its order. A mapping is {@code beginMap}, then a {@code key} and a value in turns,
 * then {@code endMap}; a document is one value.
 */
public interface Sink {
    void beginMap();

    void key(String name);

    void endMap();

    void beginList();

    void endList();

    void text(String value);

    void whole(BigInteger value);

    void decimal(double value);

    void bool(boolean value);

    /** An explicit null. */
    void nothing();

    default void whole(long value) {
        whole(BigInteger.valueOf(value));
    }

    /** A key with a text. */
    default void field(String name, String value) {
        key(name);
        text(value);
    }

    /** A key with anything that writes itself. */
    default void field(String name, Writable value) {
        key(name);
        value.writeTo(this);
    }

    /** A key with a whole number. */
    default void field(String name, long value) {
        key(name);
        whole(value);
    }

    /** A mapping whose keys and values these steps write. */
    default void map(Runnable fields) {
        beginMap();
        fields.run();
        endMap();
    }

    /** A key with a mapping. */
    default void map(String name, Runnable fields) {
        key(name);
        map(fields);
    }

    /** A mapping of values that write themselves, each apart from the others. */
    default void fields(Vector<? extends Tuple2<String, ? extends Writable>> fields) {
        beginMap();
        fields.forEach(field -> field(field._1(), field._2()));
        endMap();
    }

    /** A key with a list whose items these steps write. */
    default void list(String name, Runnable items) {
        key(name);
        beginList();
        items.run();
        endList();
    }

    /** Plain data as one value, its fields in their order. */
    default void tree(Tree value) {
        TreeWriter.write(value, this);
    }
}
