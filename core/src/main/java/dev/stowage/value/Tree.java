package dev.stowage.value;

import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Vector;
import java.math.BigInteger;
import java.util.function.Function;

/** Plain data without positions: what an {@code x-*} attribute holds, or the new value of an edit. */
public sealed interface Tree {
    Tree NOTHING = new Nothing();

    static Tree text(String value) {
        return new Text(value);
    }

    static Tree whole(long value) {
        return new Whole(BigInteger.valueOf(value));
    }

    static Tree bool(boolean value) {
        return new Bool(value);
    }

    /** One function per kind, the kinds in the order in which they are declared. */
    <R> R fold(Cases<R> cases);

    /** What to do with each kind of data. */
    record Cases<R>(
            Function<Nothing, R> nothing,
            Function<Bool, R> bool,
            Function<Whole, R> whole,
            Function<Decimal, R> decimal,
            Function<Text, R> text,
            Function<Items, R> items,
            Function<Fields, R> fields) {}

    /** An explicit null. */
    record Nothing() implements Tree {
        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.nothing().apply(this);
        }
    }

    record Bool(boolean value) implements Tree {
        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.bool().apply(this);
        }
    }

    record Whole(BigInteger value) implements Tree {
        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.whole().apply(this);
        }
    }

    record Decimal(double value) implements Tree {
        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.decimal().apply(this);
        }
    }

    record Text(String value) implements Tree {
        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.text().apply(this);
        }
    }

    record Items(Vector<Tree> values) implements Tree {
        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.items().apply(this);
        }
    }

    /** Named fields in the order in which they were written. */
    record Fields(LinkedHashMap<String, Tree> values) implements Tree {
        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.fields().apply(this);
        }
    }
}
