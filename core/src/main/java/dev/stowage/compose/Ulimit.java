package dev.stowage.compose;

import dev.stowage.value.Tree;
import io.vavr.collection.LinkedHashMap;
import java.util.function.Function;

/** A limit of the kernel on a process; -1 stands for none (Compose Specification, {@code ulimits}). */
public sealed interface Ulimit {
    /** The limit that a process may raise up to {@link #hard}. */
    long soft();

    long hard();

    <R> R fold(Function<Single, R> single, Function<Range, R> range);

    /** One number for both. */
    record Single(long limit) implements Ulimit {
        @Override
        public long soft() {
            return limit;
        }

        @Override
        public long hard() {
            return limit;
        }

        @Override
        public <R> R fold(Function<Single, R> single, Function<Range, R> range) {
            return single.apply(this);
        }
    }

    record Range(long soft, long hard, LinkedHashMap<String, Tree> extensions) implements Ulimit {
        @Override
        public <R> R fold(Function<Single, R> single, Function<Range, R> range) {
            return range.apply(this);
        }
    }
}
