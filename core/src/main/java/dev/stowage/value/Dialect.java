package dev.stowage.value;

import io.vavr.collection.Vector;
import io.vavr.control.Option;

/** The kind of template that is produced. */
public enum Dialect {
    /** Follows current AWS practice; the default. */
    MODERN("modern"),
    /** Produces the templates of Docker's retired ECS integration, so that its running stacks can be taken over. */
    DOCKER_ECS("docker-ecs");

    private final String word;

    Dialect(String word) {
        this.word = word;
    }

    /** The dialect with this {@link #word}. */
    public static Option<Dialect> of(String word) {
        return Vector.of(values()).find(dialect -> dialect.word.equals(word));
    }

    /** The name as users write it: {@code modern}, {@code docker-ecs}. */
    public String word() {
        return word;
    }

    @Override
    public String toString() {
        return word;
    }
}
